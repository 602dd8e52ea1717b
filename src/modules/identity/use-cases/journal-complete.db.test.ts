import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { type TestPlatform, testPlatform } from '#platform/testing/test-platform.ts';
import { openHeadKey, recordEntry, verifyChain } from '#modules/audit/index.ts';
import { sealEverything } from '#modules/audit/testing.ts';
import type { StaffActor } from '../domain/actor.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { signedInStaff } from '../testing.ts';

const OPERATIONS = 10_000;

/** What somebody does: it comes about, or it is broken off before or after its entry. */
interface Operation {
  readonly kind: 'change' | 'reading' | 'export';
  readonly ending: 'kept' | 'thrown-before' | 'thrown-after' | 'refused-by-database';
  readonly person: number;
}

const operation: fc.Arbitrary<Operation> = fc.record({
  kind: fc.constantFrom('change', 'reading', 'export'),
  ending: fc.oneof(
    { weight: 7, arbitrary: fc.constant('kept' as const) },
    { weight: 1, arbitrary: fc.constant('thrown-before' as const) },
    { weight: 1, arbitrary: fc.constant('thrown-after' as const) },
    { weight: 1, arbitrary: fc.constant('refused-by-database' as const) },
  ),
  person: fc.nat(2),
});

let platform: TestPlatform;
let people: readonly StaffActor[];
beforeAll(async () => {
  platform = await testPlatform();
  const names = ['Олена Зразкова', 'Петро Вигаданий', 'Марія Казкова'];
  const signedIn = await Promise.all(names.map((name) => signedInStaff(platform, { name })));
  people = signedIn.map(({ actor }) => actor);
});
afterAll(() => platform.close());

/** Answers the mark that its entry must bear, when it came about. */
async function perform({ kind, ending, person }: Operation): Promise<string | undefined> {
  const { clock, random } = platform;
  const actor = people[person];
  if (actor === undefined) throw new Error('nobody');
  const mark = random.uuid();
  const done = inTransaction({ platform, actor }, async (tx) => {
    if (kind === 'change') {
      await sql`update identity.account set changed_at = ${clock.now()} where id = ${actor.id}`.execute(
        tx,
      );
    } else await sql`select name from identity.account where id = ${actor.id}`.execute(tx);
    if (ending === 'thrown-before') throw new Error('broken off');
    await recordEntry(tx, clock, random, {
      actor,
      action: `thing.${kind}`,
      thing: { kind: 'thing', id: mark },
    });
    if (kind !== 'reading') {
      await recordEvent(tx, clock, random, { type: 'thing.changed', subject: { thing: mark } });
    }
    if (ending === 'thrown-after') throw new Error('broken off');
    if (ending === 'refused-by-database') await sql`select 1 / 0`.execute(tx);
  });
  return await done.then(
    () => mark,
    () => undefined,
  );
}

async function marksIn(table: 'entry' | 'event'): Promise<readonly string[]> {
  const { rows } = await seeEverything(platform.test.database, (tx) =>
    table === 'entry'
      ? sql<{ mark: string }>`
          select thing_id as mark from audit.entry where thing_kind = 'thing'`.execute(tx)
      : sql<{ mark: string }>`
          select subject ->> 'thing' as mark from platform.event where type = 'thing.changed'`.execute(
          tx,
        ),
  );
  return rows.map(({ mark }) => mark);
}

test(`of ${OPERATIONS} acts the journal has each that came about, once, and none that did not`, async () => {
  const operations = fc.sample(operation, { numRuns: OPERATIONS, seed: 20_261_125 });
  const expected = { entry: new Set<string>(), event: new Set<string>() };
  const queue = operations.values();
  const work = async () => {
    for (const next of queue) {
      const mark = await perform(next);
      // The promise: what was acknowledged, and nothing else.
      expect([next.ending, mark !== undefined]).toEqual([next.ending, next.ending === 'kept']);
      if (mark === undefined) continue;
      expected.entry.add(mark);
      if (next.kind !== 'reading') expected.event.add(mark);
    }
  };
  await Promise.all([work(), work(), work(), work(), sealMeanwhile()]);

  for (const table of ['entry', 'event'] as const) {
    const found = await marksIn(table);
    expect(found).toHaveLength(expected[table].size);
    expect(new Set(found)).toEqual(expected[table]);
  }
  await sealEverything(platform);
  const key = await openHeadKey(platform.config.dataDir, platform.random);
  const report = await verifyChain(platform.database, { key });
  expect(report).toMatchObject({ waiting: 0, findings: [] });
  expect(report.sealed).toBeGreaterThanOrEqual(expected.entry.size);
  // That this would have been seen: an act without its entry.
  await inTransaction({ platform, actor: { kind: 'system', name: 'test' } }, (tx) =>
    recordEvent(tx, platform.clock, platform.random, {
      type: 'thing.changed',
      subject: { thing: 'unwritten' },
    }),
  );
  expect(new Set(await marksIn('event'))).not.toEqual(expected.event);

  async function sealMeanwhile() {
    for (let turn = 0; turn < 50; turn += 1) await sealEverything(platform);
  }
});
