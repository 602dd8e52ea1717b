import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { StaffActor } from '#modules/identity/domain/actor.ts';
import type { Context } from '#modules/identity/domain/context.ts';
import type { PermissionRow } from '#modules/identity/domain/permission.ts';
import { createPolicy } from '#modules/identity/domain/policy.ts';
import { inTransaction } from '#modules/identity/storage/in-transaction.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { Platform } from '#platform/platform.ts';

/** Things that are changed: as many as an oblast has officers, so that no two changes wait for the same row. */
const THINGS = 2_000;
const OBLAST = 'the-oblast';

/** A table as modules have it: a row per thing, and an index besides the primary key. */
export async function makeThings(
  { database }: Platform,
  ownerStatement: (text: string) => Promise<void>,
) {
  await ownerStatement(`
    create schema bench;
    create table bench.thing (id uuid primary key, name text not null, checked_on date, changed_at timestamptz not null);
    create index thing_checked on bench.thing (checked_on);
    insert into bench.thing select gen_random_uuid(), 'thing ' || number, null, now()
      from generate_series(1, ${THINGS}) as number;`);
  const { rows } = await sql<{ id: string }>`select id from bench.thing`.execute(database.write);
  return rows.map(({ id }) => id);
}

/** Only the change in a transaction: the baseline for “a change, its entry and its event”. */
export async function bareChange({ database, clock }: Platform, id: string): Promise<void> {
  await database.transaction((tx) => change(tx, clock.now(), id));
}

/** The same change as staff use cases make it. */
export async function useCase(context: Context, id: string): Promise<void> {
  const { actor, policy, platform } = context;
  const resource = { areaIds: ['a-beat', 'a-hromada', 'a-raion', OBLAST] };
  if (!policy.can(actor, 'thing.check')) throw new Error('forbidden');
  if (!policy.can(actor, 'thing.check', resource)) throw new Error('absent');
  const { clock, random } = platform;
  await inTransaction(context, async (tx) => {
    await change(tx, clock.now(), id);
    await recordEntry(tx, clock, random, {
      actor,
      action: 'thing.check',
      thing: { kind: 'thing', id },
      detail: { on: '2026-11-25' },
    });
    await recordEvent(tx, clock, random, { type: 'thing.changed', subject: { thing: id } });
  });
}

/** Reads, decides and writes: a use case without access checks, journal and events. */
async function change(tx: Tx, now: Temporal.Instant, id: string): Promise<void> {
  const { rows } = await sql<{ changed_at: Temporal.Instant }>`
    select name, checked_on, changed_at from bench.thing where id = ${id}`.execute(tx);
  if (rows.length === 0) throw new Error('absent');
  await sql`update bench.thing set changed_at = ${now} where id = ${id}`.execute(tx);
}

/** A coordinator with three roles, and a permission table as long as the application's. */
export function coordinator(platform: Platform): Context {
  const { random } = platform;
  const grants = ['course-leader', 'press-officer', 'coordinator'] as const;
  const actor: StaffActor = {
    kind: 'staff',
    id: newId<'account'>(random),
    displayName: 'Олена Зразкова',
    sessionId: newId<'session'>(random),
    grants: grants.map((role) => ({
      id: newId<'grant'>(random),
      role,
      areaId: OBLAST,
      organisationId: undefined,
      endsOn: undefined,
    })),
    opened: [],
    provenAt: platform.clock.now(),
  };
  const rows = Array.from(
    { length: 150 },
    (_, index): PermissionRow => ({
      permission: index === 75 ? 'thing.check' : `thing-${index}.check`,
      dataClass: 'configuration',
      roles: { coordinator: 'area', 'police-head': 'area' },
    }),
  );
  return { platform, policy: createPolicy(rows), actor };
}
