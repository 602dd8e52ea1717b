import { sql } from 'kysely';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { setActor } from '#platform/database/set-actor.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import type { StaffRole } from './domain/roles.ts';
import { signedInStaff } from './testing.ts';
import {
  LYMANSKA,
  OBLAST,
  openPeopleHouse,
  type PeopleHouse,
  STEPOVA,
  VILLAGE,
} from './testing-people.ts';

let house: PeopleHouse;
let ids: Readonly<Record<Who, string>>;

type Who =
  | 'officer'
  | 'colleague'
  | 'coordinator'
  | 'ofOblast'
  | 'elsewhere'
  | 'auditor'
  | 'former';

/** Everybody has a session, a passkey, a code, a notification; the officer asked for break-glass and wrote an entry. */
beforeEach(async () => {
  house = await openPeopleHouse();
  const staff = async (role: StaffRole, areaId?: string) =>
    (await signedInStaff(house.platform, { role, ...(areaId && { areaId }) })).actor.id;
  ids = {
    officer: await staff('district-officer', VILLAGE),
    colleague: await staff('district-officer', VILLAGE),
    coordinator: await staff('coordinator', LYMANSKA),
    ofOblast: await staff('coordinator', OBLAST),
    elsewhere: await staff('coordinator', STEPOVA),
    auditor: await staff('auditor'),
    former: await staff('coordinator', LYMANSKA),
  };
  await seeEverything(house.platform.database, fill);
});
afterEach(() => house.platform.close());

async function fill(tx: Tx): Promise<void> {
  const id = () => newId<'row'>(house.platform.random);
  const at = house.platform.clock.now();
  for (const account of Object.values(ids)) {
    await sql`insert into identity.passkey (id, account_id, credential_id, public_key, sign_count, backed_up,
        label, created_at) values (${id()}, ${account}, ${id()}, '\\x00', 0, false, 'телефон', ${at})`.execute(
      tx,
    );
    await sql`insert into identity.one_time_code (account_id, sealed_secret)
      values (${account}, '\\x00')`.execute(tx);
    await sql`insert into identity.recovery_code (id, account_id, code_hash)
      values (${id()}, ${account}, '\\x00')`.execute(tx);
    await sql`insert into identity.notification (id, account_id, kind, path, created_at)
      values (${id()}, ${account}, 'thing.changed', '/desk', ${at})`.execute(tx);
    await sql`insert into audit.entry (id, actor_kind, actor_id, action, thing_kind, happened_at)
      values (${id()}, 'staff', ${account}, 'thing.change', 'thing', ${at})`.execute(tx);
  }
  await sql`insert into identity.break_glass (id, asked_by, data_class, area_id, reason, asked_at)
    values (${id()}, ${ids.officer}, 'report', ${VILLAGE}, 'Людина в небезпеці, адреси ніхто не знає', ${at})`.execute(
    tx,
  );
  await sql`update identity.role_grant set revoked_at = ${at} where account_id = ${ids.former}`.execute(
    tx,
  );
}

const OWN_TABLES = [
  'session',
  'passkey',
  'one_time_code',
  'recovery_code',
  'notification',
] as const;

/** Whose rows somebody finds who asks for all of them. */
async function owners(table: string, column: string, actor: string): Promise<readonly string[]> {
  return await house.platform.database.transaction(async (tx) => {
    await setActor(tx, actor, house.platform.clock);
    const { rows } = await sql<{ owner: string }>`
      select ${sql.ref(column)}::text as owner from ${sql.table(table)}`.execute(tx);
    return rows.map(({ owner }) => owner).toSorted();
  });
}

async function ownersInTable(table: string, actor: string): Promise<readonly string[]> {
  return await owners(`identity.${table}`, 'account_id', actor);
}

const names = (...who: readonly Who[]) => who.map((one) => ids[one]).toSorted();
const accounts = (who: Who) => owners('identity.account', 'id', ids[who]);
const everybody = () => Object.values(ids).toSorted();

async function asOwner(statement: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: house.platform.test.ownerUrl });
  await client.connect();
  try {
    return (await client.query<object>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('a statement that forgot whose rows it may see', () => {
  test.each(OWN_TABLES)('finds in identity.%s only what is one’s own', async (table) => {
    expect(await ownersInTable(table, ids.officer)).toEqual(names('officer'));
    expect(await ownersInTable(table, ids.ofOblast)).toEqual(names('ofOblast'));
    expect(await ownersInTable(table, 'resident')).toEqual([]);
    expect(await ownersInTable(table, '')).toEqual([]);
    expect(await ownersInTable(table, 'system')).toEqual(everybody());
  });

  test('finds colleagues within one’s own reach, by roles that hold now', async () => {
    expect(await accounts('officer')).toEqual(names('officer'));
    expect(await accounts('coordinator')).toEqual(
      names('officer', 'colleague', 'coordinator', 'former'),
    );
    expect(await accounts('elsewhere')).toEqual(names('elsewhere'));
    expect(await accounts('former')).toEqual(names('former'));
    expect(await accounts('ofOblast')).toEqual(everybody().filter((id) => id !== ids.auditor));
    expect(await accounts('auditor')).toEqual(everybody());
  });

  test('finds nobody once the last day of a role is over, by the installation’s own calendar', async () => {
    await seeEverything(house.platform.database, (tx) =>
      sql`update identity.role_grant set ends_on = '2026-11-30' where account_id = ${ids.coordinator}`.execute(
        tx,
      ),
    );
    const on = async (instant: string) =>
      await house.platform.database.transaction(async (tx) => {
        await setActor(tx, ids.coordinator, fixedClock(instant));
        return (await sql`select id from identity.account`.execute(tx)).rows.length;
      });
    expect(await on('2026-11-30T21:59:00Z')).toBe(4);
    expect(await on('2026-11-30T22:00:00Z')).toBe(1);
  });

  test('finds break-glass of whoever asked, and of whoever answers there', async () => {
    const askers = (who: Who) => owners('identity.break_glass', 'asked_by', ids[who]);
    for (const who of ['officer', 'coordinator', 'ofOblast', 'auditor'] as const) {
      expect(await askers(who), who).toEqual([ids.officer]);
    }
    for (const who of ['colleague', 'elsewhere', 'former'] as const) {
      expect(await askers(who), who).toEqual([]);
    }
  });

  test('finds in the journal one’s own acts; an auditor finds everybody’s', async () => {
    const actors = (actor: string) => owners('audit.entry', 'actor_id', actor);
    expect(await actors(ids.officer)).toEqual([ids.officer]);
    expect(await actors(ids.coordinator)).toEqual([ids.coordinator]);
    expect(await actors(ids.auditor)).toEqual(everybody());
    expect(await actors('resident')).toEqual([]);
  });

  test('changes no colleague’s rows either', async () => {
    const { database, clock } = house.platform;
    const changed = await database.transaction(async (tx) => {
      await setActor(tx, ids.coordinator, clock);
      const account = await sql`update identity.account set status = 'suspended'
        where id = ${ids.officer}`.execute(tx);
      const sessions = await sql`delete from identity.session`.execute(tx);
      return [account.numAffectedRows, sessions.numAffectedRows];
    });
    expect(changed).toEqual([0n, 1n]);
    await expect(
      database.transaction(async (tx) => {
        await setActor(tx, ids.coordinator, clock);
        await sql`insert into identity.notification (id, account_id, kind, path, created_at)
          values (${newId<'row'>(house.platform.random)}, ${ids.officer}, 'thing.changed', '/desk', now())`.execute(
          tx,
        );
      }),
    ).rejects.toThrow('row-level security');
  });

  test('would find everything without the second wall: these tests can fail', async () => {
    for (const table of OWN_TABLES) {
      await asOwner(`alter table identity.${table} disable row level security`);
      expect(await ownersInTable(table, ids.officer), table).toEqual(everybody());
    }
    await asOwner('drop policy account_read on identity.account');
    expect(await accounts('coordinator')).toEqual(names('coordinator'));
    await asOwner('create policy account_read on identity.account for select using (true)');
    expect(await accounts('officer')).toEqual(everybody());
    await asOwner('alter table audit.entry disable row level security');
    expect(await owners('audit.entry', 'actor_id', ids.officer)).toEqual(everybody());
  });
});

describe('the owner of the tables', () => {
  const count = 'select count(*)::int as count from identity.account';

  test('sees nothing either, until it works as a backup', async () => {
    expect(await asOwner(count)).toEqual([{ count: 0 }]);
    const client = new Client({ connectionString: house.platform.test.ownerUrl });
    await client.connect();
    await client.query(`set poruch.actor = 'backup'`);
    expect((await client.query(count)).rows).toEqual([{ count: 7 }]);
    await client.end();
  });

  test('alone may: the app finds nothing in the name of a backup', async () => {
    expect(await owners('identity.account', 'id', 'backup')).toEqual([]);
  });
});
