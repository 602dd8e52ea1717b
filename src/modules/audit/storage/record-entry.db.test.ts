import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Tx } from '#platform/database/database.ts';
import {
  createTestDatabase,
  seeEverything,
  type TestDatabase,
} from '#platform/database/testing.ts';
import { recordEntry } from '../index.ts';
import type { AuditTables } from './tables.ts';

const clock = fixedClock('2026-11-25T08:00:00Z');

describe('the journal', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  const record = (tx: Tx) =>
    recordEntry(tx, clock, systemRandom, {
      actor: { kind: 'system', name: 'cli' },
      action: 'area.import',
      thing: { kind: 'area' },
      detail: { created: 90 },
    });
  const entries = () =>
    seeEverything(test.database, (tx) =>
      tx
        .$extendTables<AuditTables>()
        .selectFrom('audit.entry')
        .select(['actor_id', 'action', 'detail', 'happened_at'])
        .execute(),
    );

  it('forgets an entry whose change did not come about', async () => {
    const broken = test.database.transaction(async (tx) => {
      await record(tx);
      throw new Error('the change failed');
    });
    await expect(broken).rejects.toThrow('the change failed');
    expect(await entries()).toEqual([]);
  });

  it('says who imported how many areas, and when', async () => {
    await test.database.transaction(record);
    const [entry] = await entries();
    expect(entry).toMatchObject({
      actor_id: 'cli',
      action: 'area.import',
      detail: { created: 90 },
    });
    expect(entry?.happened_at.equals(clock.now())).toBe(true);
  });

  it.each(['update audit.entry set actor_id = null', 'delete from audit.entry'])(
    'keeps the app itself from changing it: %s',
    async (statement) => {
      await expect(sql.raw(statement).execute(test.database.write)).rejects.toThrow(
        'permission denied',
      );
    },
  );
});
