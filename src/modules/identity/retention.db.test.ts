import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock/clock.ts';
import { type TestPlatform, testPlatform } from '#platform/database/testing.ts';
import type { Context } from './domain/context.ts';
import { createPolicy } from './domain/policy.ts';
import { identityPermissions } from './permissions.ts';
import { identityRetention } from './retention.ts';
import { inTransaction } from './storage/in-transaction.ts';
import { eraseExpiredData } from './use-cases/erase-expired-data.ts';
import { readLastErasure } from './use-cases/read-last-erasure.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [GONE, NEVER_CAME, WORKING] = [1, 2, 3].map(id);

describe('what is kept of staff', () => {
  let platform: TestPlatform;
  const at = (instant: string): Context => ({
    platform: { ...platform, clock: fixedClock(instant) },
    policy: createPolicy(identityPermissions),
    actor: { kind: 'system', name: 'nightly' },
  });
  const count = async (table: string) =>
    await inTransaction(at('2026-11-25T08:00:00Z'), async (tx) => {
      const { rows } = await sql<{ ids: string[] }>`
        select coalesce(array_agg(id::text order by id), '{}') as ids from ${sql.table(table)}`.execute(
        tx,
      );
      return rows[0]?.ids;
    });

  beforeAll(async () => {
    platform = await testPlatform();
    await inTransaction(at('2026-11-25T08:00:00Z'), async (tx) => {
      const day = '2026-11-25T08:00:00Z';
      await sql`insert into identity.account (id, name, email, status, suspended_as, created_at, changed_at) values
        (${GONE}, 'Колишня', 'gone@example.org', 'suspended', 'system', ${day}, ${day}),
        (${NEVER_CAME}, 'Запрошена', 'never@example.org', 'invited', null, ${day}, ${day}),
        (${WORKING}, 'Чинна', 'works@example.org', 'active', null, ${day}, ${day})`.execute(tx);
      await sql`insert into identity.role_grant (id, account_id, role, granted_by, granted_at) values
        (${id(11)}, ${WORKING}, 'coordinator', ${GONE}, ${day}),
        (${id(12)}, ${GONE}, 'auditor', ${WORKING}, ${day})`.execute(tx);
      await sql`insert into identity.session (id, account_id, token_hash, created_at, seen_at, proven_at, method,
        device) values (${id(13)}, ${WORKING}, '\x01', ${day}, ${day}, ${day}, 'passkey', 'Firefox')`.execute(
        tx,
      );
      await sql`insert into identity.notification (id, account_id, kind, path, created_at)
        values (${id(14)}, ${WORKING}, 'card-issue.submitted', '/desk', ${day})`.execute(tx);
      await sql`insert into identity.break_glass (id, asked_by, data_class, reason, asked_at)
        values (${id(15)}, ${GONE}, 'report', 'Треба знайти зниклу людину цієї ночі', ${day})`.execute(
        tx,
      );
    });
  });
  afterAll(() => platform.close());

  test('is everything on the same day', async () => {
    expect(await eraseExpiredData(at('2026-11-25T20:00:00Z'), identityRetention)).toMatchObject({
      ok: true,
      value: { erased: [] },
    });
  });

  test('is no session after two days, though row-level security hides it from colleagues', async () => {
    await eraseExpiredData(at('2026-11-28T01:20:00Z'), identityRetention);
    expect(await count('identity.session')).toEqual([]);
    expect(await count('identity.account')).toEqual([GONE, NEVER_CAME, WORKING]);
  });

  test('is neither an invitation that nobody took up nor what the desk told, after three months', async () => {
    await eraseExpiredData(at('2027-02-24T08:00:01Z'), identityRetention);
    expect(await count('identity.account')).toEqual([GONE, WORKING]);
    expect(await count('identity.notification')).toEqual([]);
  });

  test('is nothing of somebody who left a year ago; roles that they gave hold', async () => {
    await eraseExpiredData(at('2027-11-25T08:00:01Z'), identityRetention);
    expect(await count('identity.account')).toEqual([WORKING]);
    expect(await count('identity.role_grant')).toEqual([id(11)]);
    expect(await count('identity.break_glass')).toEqual([]);
    expect(await readLastErasure(at('2027-11-26T08:00:00Z'))).toMatchObject({
      ok: true,
      value: { rows: { 'identity.account': 1 } },
    });
  });
});
