import { sql } from 'kysely';
import { batches } from '#kernel/batches.ts';
import type { OfficerId } from '#kernel/ids.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { Random } from '#platform/crypto/random.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Reception } from '../domain/officer.ts';
import type { PlannedOfficer } from '../domain/plan-officer.ts';
import type { PlannedAssignment, RosterPlan } from '../domain/plan-roster.ts';

/** So many at a time that a hundred thousand lines neither fill one message nor take one each. */
const AT_ONCE = 5_000;

export interface Saving {
  readonly clock: Clock;
  readonly random: Random;
  readonly origin: 'import' | 'demo';
}

/** Writes a plan whole. Assignments that end come before those that begin: they must not meet. */
export async function saveRoster(tx: Tx, plan: RosterPlan, saving: Saving): Promise<void> {
  for (const officers of batches([...plan.created, ...plan.changed], AT_ONCE))
    await upsert(tx, officers, saving);
  for (const slugs of batches(plan.formerSlugs, AT_ONCE)) await keepFormerSlugs(tx, slugs);
  for (const some of batches(plan.withdrawn, AT_ONCE)) await withdraw(tx, some);
  for (const some of batches(plan.changedAssignments, AT_ONCE)) await change(tx, some);
  for (const some of batches(plan.started, AT_ONCE)) await start(tx, some);
  for (const some of batches([...plan.receptions], AT_ONCE))
    await replaceReceptions(tx, some, saving);
}

async function upsert(
  tx: Tx,
  officers: readonly PlannedOfficer[],
  { clock, origin }: Saving,
): Promise<void> {
  const rows = officers.map((one) => ({
    id: one.id,
    slug: one.slug,
    badge_number: one.badgeNumber,
    name: one.name,
    name_en: one.nameEn,
    kind: one.kind,
    word_form: one.wordForm,
    rank: one.rank,
    languages: one.languages,
    phones: one.phones,
    email: one.email,
    messengers: one.messengers,
    station_id: one.stationId,
    checked_on: one.checkedOn?.toString(),
    left_on: one.leftOn?.toString(),
  }));
  await sql`
    insert into officers.officer (id, slug, badge_number, name, name_en, kind, word_form, rank, languages,
      phones, email, messengers, station_id, checked_on, left_on, origin, changed_at)
    select id, slug, badge_number, name, name_en, kind, word_form, rank, languages, phones, email, messengers,
      station_id, checked_on, left_on, ${origin}, ${clock.now()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, slug text, badge_number text,
      name text, name_en text, kind text, word_form text, rank text, languages text[], phones text[],
      email text, messengers jsonb, station_id uuid, checked_on date, left_on date)
    on conflict (id) do update set slug = excluded.slug, name = excluded.name, name_en = excluded.name_en,
      kind = excluded.kind, word_form = excluded.word_form, rank = excluded.rank,
      languages = excluded.languages, phones = excluded.phones, email = excluded.email,
      messengers = excluded.messengers, station_id = excluded.station_id, checked_on = excluded.checked_on,
      left_on = excluded.left_on, origin = excluded.origin, changed_at = excluded.changed_at`.execute(
    tx,
  );
}

async function keepFormerSlugs(tx: Tx, slugs: RosterPlan['formerSlugs']): Promise<void> {
  const rows = slugs.map(({ slug, officerId }) => ({ slug, officer_id: officerId }));
  await sql`
    insert into officers.former_slug (slug, officer_id)
    select slug, officer_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (slug text, officer_id uuid)
    on conflict (slug) do update set officer_id = excluded.officer_id`.execute(tx);
}

async function withdraw(tx: Tx, assignments: readonly PlannedAssignment[]): Promise<void> {
  await sql`delete from officers.assignment where id = any (${assignments.map(({ id }) => id)}::uuid[])`.execute(
    tx,
  );
}

async function change(tx: Tx, assignments: readonly PlannedAssignment[]): Promise<void> {
  await sql`
    update officers.assignment as kept set starts_on = given.starts_on, ends_on = given.ends_on
    from jsonb_to_recordset(${daysOf(assignments)}::jsonb) as given (id uuid, starts_on date, ends_on date)
    where kept.id = given.id`.execute(tx);
}

async function start(tx: Tx, assignments: readonly PlannedAssignment[]): Promise<void> {
  await sql`
    insert into officers.assignment (id, officer_id, area_id, starts_on, ends_on)
    select id, officer_id, area_id, starts_on, ends_on
    from jsonb_to_recordset(${daysOf(assignments)}::jsonb)
      as given (id uuid, officer_id uuid, area_id uuid, starts_on date, ends_on date)`.execute(tx);
}

function daysOf(assignments: readonly PlannedAssignment[]): string {
  return JSON.stringify(
    assignments.map((one) => ({
      id: one.id,
      officer_id: one.officerId,
      area_id: one.areaId,
      starts_on: one.startsOn.toString(),
      ends_on: one.endsOn?.toString(),
    })),
  );
}

async function replaceReceptions(
  tx: Tx,
  weeks: readonly (readonly [OfficerId, readonly Reception[]])[],
  { clock, random }: Saving,
): Promise<void> {
  await sql`
    delete from officers.reception where officer_id = any (${weeks.map(([id]) => id)}::uuid[])`.execute(
    tx,
  );
  const rows = weeks.flatMap(([officerId, week]) =>
    week.map((one) => ({
      id: random.uuid(),
      officer_id: officerId,
      area_id: one.areaId,
      place: one.place,
      place_en: one.placeEn,
      weekday: one.weekday,
      starts_at: one.startsAt,
      ends_at: one.endsAt,
      note: one.note,
    })),
  );
  await sql`
    insert into officers.reception (id, officer_id, area_id, place, place_en, weekday, starts_at, ends_at,
      time_zone, note)
    select id, officer_id, area_id, place, place_en, weekday, starts_at, ends_at, ${clock.timeZone}, note
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, officer_id uuid, area_id uuid,
      place text, place_en text, weekday smallint, starts_at time, ends_at time, note text)`.execute(
    tx,
  );
}
