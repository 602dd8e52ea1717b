import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalParts } from './routes.ts';
import { OWN_ACTS } from '#modules/identity/domain/own-acts.ts';
import { OWN_NAMERS } from '#modules/identity/domain/own-namers.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';

/** Acts and kinds of things as the code writes them into entries; `action: one ? 'a.b' : 'c.d'` is two. */
function writtenIn(text: string): {
  readonly acts: readonly string[];
  readonly kinds: readonly string[];
} {
  const said = [
    ...text.matchAll(/\baction(?: =|:)\s([^;{}]*?)(?:,\n|;\n|,\s\w+:|\s})/g),
    // A table of them.
    ...text.matchAll(/\bconst ACTS\b[^=]*= \{([^{}]*)\}/g),
  ];
  return {
    acts: said.flatMap(([, words = '']) =>
      [...words.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, act = '']) => act),
    ),
    kinds: [...text.matchAll(/\bthing: \{ kind: '([a-z-]+)'/g)].map(([, kind = '']) => kind),
  };
}

const written = globSync('src/modules/**/{use-cases,storage}/**/*.ts')
  .filter((path) => !path.includes('.test.'))
  .map((path) => writtenIn(readFileSync(path, 'utf8')));
const acts = new Set(written.flatMap((one) => one.acts));
const kinds = new Set(written.flatMap((one) => one.kinds));

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-11-25T08:00:00Z'));
});
afterAll(() => installation.close());

describe('the journal', () => {
  it('has words for every act that the house writes into it', () => {
    const { context } = installation;
    const named = [...OWN_ACTS, ...journalParts(context).acts].map(({ action }) => action);
    const permitted = context.policy.rows.map(({ permission }) => permission);
    const done = context.policy.rows.flatMap((row) => (row.done ? [row.permission] : []));
    const worded = new Set<string>([...named, ...done]);
    expect(acts.size).toBeGreaterThan(40);
    expect([...acts].filter((act) => !worded.has(act))).toEqual([]);
    // One that bears a permission's name is called as that is, and one that nobody writes is not called at all.
    expect(named.filter((act) => permitted.some((one) => one === act))).toEqual([]);
    expect(named.filter((act) => !acts.has(act))).toEqual([]);
  });

  it('says what was done, and not what may be done', () => {
    const { rows } = installation.context.policy;
    const said = rows.filter(({ done }) => done);
    expect(said.length).toBeGreaterThan(40);
    // In English «put» and «read» say both.
    const same = said.filter(({ words, done }) => done?.uk === words?.uk || done?.uk === done?.en);
    expect(same.map(({ permission }) => permission)).toEqual([]);
    const infinitives = [...OWN_ACTS, ...journalParts(installation.context).acts]
      .map(({ words }) => words.uk)
      .concat(said.map(({ done }) => done?.uk ?? ''))
      .filter((uk) => /^[\p{L}’]+(ти|тися)(\s|$)/u.test(uk));
    expect(infinitives).toEqual([]);
  });

  it('has a name for every kind of thing that is written into it, once', () => {
    const labelled = [...OWN_NAMERS, ...journalParts(installation.context).namers];
    const known = labelled.map(({ kind }) => kind);
    expect(kinds.size).toBeGreaterThan(10);
    expect([...kinds].filter((kind) => !known.includes(kind))).toEqual([]);
    expect(known.filter((kind, index) => known.indexOf(kind) !== index)).toEqual([]);
  });

  it('is read for acts and things as they are written', () => {
    expect(writtenIn("      action: 'a.b',\n      thing: { kind: 'c', id },\n")).toEqual({
      acts: ['a.b'],
      kinds: ['c'],
    });
    expect(writtenIn("  action: done ? 'a.b' : 'c.d',\n").acts).toEqual(['a.b', 'c.d']);
    expect(writtenIn("  const action = done ? 'a.b' : 'c.d';\n").acts).toEqual(['a.b', 'c.d']);
    expect(writtenIn("const ACTS: X = {\n  done: 'a.b',\n  gone: 'c.d',\n};\n").acts).toEqual([
      'a.b',
      'c.d',
    ]);
    expect(writtenIn("tell(tx, one, { action: 'a.b', detail });\n").acts).toEqual(['a.b']);
  });
});
