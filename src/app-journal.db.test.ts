import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from './platform/clock/clock.ts';
import { openTestInstallation, type TestInstallation } from './testing/open-test-installation.ts';
import { ask } from './testing/rights/ask.ts';
import type { Asker } from './testing/rights/askers.ts';
import { LINES } from './testing/rights/lines/index.ts';
import { casesOf } from './testing/rights/case.ts';
import type { Line, World } from './testing/rights/line.ts';
import { openWorld } from './testing/rights/world.ts';

const ACTS = 400;
/** The same one, the same acts in the same order. */
const SEED = 20_261_126;

/** What changes without anybody having done anything yet: questions to a browser, signs of life, files being looked at. */
const NO_ACT = [
  'areas.import_draft',
  'identity.challenge',
  'identity.known_device',
  'identity.session',
  'officers.roster_draft',
];

let installation: TestInstallation;
let world: World;
let tables: readonly string[];
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-11-25T08:00:00Z'));
  world = await openWorld(installation);
  tables = await world.see(async (tx) => {
    const found = await sql<{ name: string }>`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname in ('areas', 'identity', 'officers', 'organisations', 'settings')
      order by 1`.execute(tx);
    return found.rows.map(({ name }) => name).filter((name) => !NO_ACT.includes(name));
  });
});
afterAll(() => installation.close());

interface Kept {
  readonly entries: number;
  /** Of every row of every module. */
  readonly fingerprint: string;
}

async function keptNow(): Promise<Kept> {
  const each = tables.map(
    (name) =>
      sql`select sum(hashtextextended(kept::text, 0)) as sum from ${sql.table(name)} as kept`,
  );
  return await world.see(async (tx) => {
    const kept = await sql<Kept>`
      select (select count(*)::int from audit.entry) as entries,
        (select string_agg(coalesce(sum::text, ''), ' ') from (${sql.join(each, sql` union all `)})) as fingerprint
    `.execute(tx);
    return kept.rows[0] ?? { entries: 0, fingerprint: '' };
  });
}

/** One form, sent by somebody who may; undefined: this one may not, or nothing became of it. */
async function act(line: Line, asker: Asker): Promise<{ readonly entries: number } | undefined> {
  const cases = await casesOf(world, line, [asker]);
  const may = cases.find(({ verdict, where }) => verdict === 'in' && where !== 'absent');
  if (!may) return undefined;
  const before = await keptNow();
  await ask(world, world.site, may);
  const after = await keptNow();
  const { where } = may;
  if (line.plant && where !== 'plain' && where !== 'absent') world.useUp(line.plant, where, asker);
  if (after.fingerprint === before.fingerprint) return undefined;
  return { entries: after.entries - before.entries };
}

/** A stream of chances that a seed repeats (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('the journal', () => {
  test(`lacks no entry of ${ACTS} acts, in any order`, { timeout: 600_000 }, async () => {
    const chance = chances(SEED);
    const oneOf = <One>(all: readonly One[]) => all[Math.floor(chance() * all.length)];
    const forms = LINES.filter(({ route }) => route.startsWith('POST'));
    const done = new Map<string, number>();
    const missing: string[] = [];
    let acts = 0;
    for (let tries = 0; acts < ACTS && tries < ACTS * 20; tries += 1) {
      const [line, asker] = [oneOf(forms), oneOf(world.askers)];
      const told = line && asker && (await act(line, asker));
      if (!told) continue;
      acts += 1;
      done.set(line.route, (done.get(line.route) ?? 0) + 1);
      if (told.entries === 0) missing.push(`${line.route} by ${asker.name}`);
    }
    expect(missing).toEqual([]);
    expect(acts).toBe(ACTS);
    expect(done.size).toBeGreaterThan(30);
  });

  test('is held to acts that change something: a look sees what is kept, and what is not', async () => {
    const before = await keptNow();
    expect(await keptNow()).toEqual(before);
    await world.see((tx) =>
      sql`update areas.area set name = name || ' змінено'
        where id = (select id from areas.area order by id limit 1)`.execute(tx),
    );
    const after = await keptNow();
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(after.entries).toBe(before.entries);
  });
});
