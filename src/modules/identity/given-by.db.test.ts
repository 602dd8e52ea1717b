import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { databaseOfVersion, withClient } from '#platform/database/testing.ts';

const BEFORE = '20261201-0900-areas-state-what-an-import-publishes';
const AT = '2026-11-20T08:00:00Z';
const uuid = () => newId(systemRandom);

/** A role as the version before kept it, with the entry that it wrote in the journal. */
interface Given {
  readonly granted_by?: string;
  readonly confirmed_by?: string;
  readonly entry?: { readonly actor_kind: 'staff' | 'system'; readonly asked?: string };
}

describe('how a role was given, after an upgrade', () => {
  it('is known from the journal where the giver’s account was erased', async () => {
    const [holder, giver, second] = [uuid(), uuid(), uuid()];
    const roles: Readonly<Record<string, Given>> = {
      installation: { entry: { actor_kind: 'system' } },
      person: { granted_by: giver, entry: { actor_kind: 'staff' } },
      'erased person': { entry: { actor_kind: 'staff' } },
      'two people': {
        granted_by: giver,
        confirmed_by: second,
        entry: { actor_kind: 'staff', asked: giver },
      },
      'erased second': { granted_by: giver, entry: { actor_kind: 'staff', asked: giver } },
      'both erased': { entry: { actor_kind: 'staff', asked: giver } },
      'no entry': {},
      'two people, no entry': { granted_by: giver, confirmed_by: second },
    };
    const ids = new Map(Object.keys(roles).map((name) => [name, uuid()]));
    await using database = await databaseOfVersion(BEFORE);
    await database.plant(
      'identity.account',
      [holder, giver, second].map((id, index) => ({
        id,
        name: 'Тарас Умовний',
        email: `given-${index}@example.org`,
        language: 'uk',
        status: 'active',
        created_at: AT,
        changed_at: AT,
      })),
    );
    for (const [name, { entry, ...grant }] of Object.entries(roles)) {
      const id = ids.get(name);
      const row = { id, account_id: holder, role: 'coordinator', granted_at: AT, ...grant };
      await database.plant('identity.role_grant', [row]);
      if (!entry) continue;
      const detail = { grant: id, role: 'coordinator', ...(entry.asked && { asked: entry.asked }) };
      await withClient(database.superuserUrl, (client) =>
        client.query(
          `insert into audit.entry (id, actor_kind, actor_id, action, thing_kind, thing_id, detail, happened_at)
           values ($1, $2, $3, 'role.grant', 'account', $4, $5, $6)`,
          [uuid(), entry.actor_kind, 'somebody', holder, JSON.stringify(detail), AT],
        ),
      );
    }
    expect(await database.upgrade()).toMatchObject({ ok: true });
    const { rows } = await withClient(database.superuserUrl, (client) =>
      client.query<{ id: string; given_by: string }>(
        'select id, given_by from identity.role_grant',
      ),
    );
    const kept = new Map(rows.map((row) => [row.id, row.given_by]));
    expect(Object.fromEntries([...ids].map(([name, id]) => [name, kept.get(id)]))).toEqual({
      installation: 'installation',
      person: 'person',
      'erased person': 'person',
      'two people': 'two-people',
      'erased second': 'two-people',
      'both erased': 'two-people',
      'no entry': 'person',
      'two people, no entry': 'two-people',
    });
  });
});
