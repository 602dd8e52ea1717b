import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type ActionId, newId, parseId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { databaseOfVersion, seeEverything } from '#platform/database/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { LYMANSKA, STEPOVA } from '#modules/officers/testing.ts';
import { findAction } from '../storage/load-actions.ts';
import { must } from '../testing.ts';
import { decideText } from './agreement/decide-text.ts';
import { readAgreement } from './agreement/read-agreement.ts';
import { AFTER, agreementForEachTest, SYSTEM } from './agreement/testing.ts';
import { discardDraft } from './discard-draft.ts';
import { readPublicAction } from './public/read-public-action.ts';
import { readPublicYear } from './public/read-public-year.ts';
import { writeAction } from './write-action.ts';

/** The last migration before actions were numbered within their plan. */
const BEFORE = '20261201-1000-reports-list-in-answering-beat';
describe('two plans of one year', () => {
  const test = agreementForEachTest();

  const numbersOf = async (id: ActionId) => {
    const { number, numberInPlan } = (await test.kept(id)).action;
    return [number, numberInPlan];
  };
  it('each begin at action 1, and an address leads to one action of both', async () => {
    const [first, second] = [await test.draftIn(LYMANSKA), await test.draftIn(LYMANSKA)];
    const other = await test.draftIn(STEPOVA);
    const third = await test.draftIn(LYMANSKA);
    expect(await Promise.all([first, second, other, third].map(numbersOf))).toEqual([
      [1, 1],
      [2, 2],
      [3, 1],
      [4, 3],
    ]);
    await test.adopt(LYMANSKA, [1, 2, 3]);
    await test.adopt(STEPOVA, [1]);
    using resident = await test.as(RESIDENT);
    const { actions } = must(await readPublicYear(resident, 2026));
    expect(actions.map(({ id }) => id)).toEqual([first, second, third, other]);
    const read = must(await readPublicAction(resident, { year: 2026, number: 3 }));
    expect(read.action).toMatchObject({ id: other, numberInPlan: 1 });
  });

  it('each begin at version 1, whose words have the numbers of the plan', async () => {
    await test.draftIn(LYMANSKA);
    await test.draftIn(STEPOVA);
    await test.adopt(LYMANSKA, [1]);
    await test.adopt(STEPOVA, [1]);
    using resident = await test.as(RESIDENT);
    const { text, renumbered } = must(await readAgreement(resident, { year: 2026, number: 2 }));
    expect(text).toMatchObject({ numberInPlan: 1, format: 2 });
    expect(text.words).toContain('Номер редакції:\n    1\nВерсія формату:\n    2\n');
    expect(text.words).toContain('\n# Дія 1. ');
    expect(text.protocol?.words).toContain('Номер редакції:\n    1\n');
    expect(renumbered).toEqual([]);
  });

  it('give the number of a discarded draft to no other action', async () => {
    await test.draftIn(LYMANSKA);
    const discarded = await test.draftIn(LYMANSKA);
    using context = await test.as(SYSTEM);
    must(await discardDraft(context, { id: discarded, seenAt: await test.seen(discarded) }));
    expect((await numbersOf(await test.draftIn(LYMANSKA)))[1]).toBe(3);
  });

  it('of the version before keep the words, hashes and addresses of what was voted on', async () => {
    await test.draftIn(LYMANSKA);
    await test.draftIn(LYMANSKA);
    const id = await test.draftIn(STEPOVA);
    await test.adopt(LYMANSKA, [1, 2]);
    await test.adopt(STEPOVA, [1]);
    const frozen = (await rowsOf('plan.frozen_text')).find(({ number }) => number === 2);
    // As the version before wrote it, with numbers of the year.
    const words = String(frozen?.['words'])
      .replace('Номер редакції:\n    1\nВерсія формату:\n    2\n', EARLIER_HEAD)
      .replace('\n# Дія 1. ', '\n# Дія 3. ');
    const textHash = hash('sha256', words);
    await using database = await databaseOfVersion(BEFORE);
    for (const table of UNCHANGED) await database.plant(table, await rowsOf(table));
    const actions = await rowsOf('plan.action');
    await database.plant(
      'plan.action',
      actions.map((row) => ({ ...row, status: 'proposed' })),
    );
    const voting = { status: 'voting', decided_at: null, protocol: null, protocol_hash: null };
    await database.plant('plan.frozen_text', [{ ...frozen, ...voting, words, hash: textHash }]);
    const votes = await rowsOf('plan.vote');
    await database.plant(
      'plan.vote',
      votes.map((row) => ({ ...row, hash: textHash })),
    );
    expect(await database.upgrade()).toMatchObject({ ok: true });

    const upgraded = database.open();
    using system = await test.as(SYSTEM, AFTER, { database: upgraded });
    const textId = parseId<'plan-text'>(String(frozen?.['id']));
    if (!textId) throw new Error('no text');
    // What the actions say now has the hash that was voted on; else the text would be thawed.
    expect(await decideText(system, { id: textId })).toMatchObject({ value: 'agreed' });
    using resident = await test.as(RESIDENT, AFTER, { database: upgraded });
    const { text, renumbered } = must(await readAgreement(resident, { year: 2026, number: 2 }));
    expect(text).toMatchObject({ words, hash: textHash, numberInPlan: 2, format: 1 });
    expect(text.protocol?.words).toContain('Номер редакції:\n    2\n');
    expect(renumbered).toEqual([{ number: 3, numberInPlan: 1 }]);
    const read = must(await readPublicAction(resident, { year: 2026, number: 3 }));
    expect(read.action).toMatchObject({ id, numberInPlan: 1 });
    const next = newId<'action'>(systemRandom);
    const said = test.said({ areaId: test.areaId(STEPOVA) });
    must(await writeAction(system, { id: next, planId: await test.planIn(STEPOVA), said }));
    expect(await findAction(upgraded.read, next)).toMatchObject({ number: 4, numberInPlan: 2 });
  });

  const rowsOf = async (table: string) =>
    await seeEverything(test.planted.platform.database, async (tx) => {
      const { rows } = await sql<{ row: Readonly<Record<string, unknown>> }>`
        select to_jsonb(kept) as row from ${sql.table(table)} as kept`.execute(tx);
      return rows.map(({ row }) => row);
    });
});

const EARLIER_HEAD = 'Номер редакції:\n    2\nВерсія формату:\n    1\n';
const UNCHANGED = [
  'areas.area',
  'plan.plan',
  'plan.answerable',
  'plan.stage',
  'plan.money',
  'plan.frozen_action',
  'plan.voter',
];
