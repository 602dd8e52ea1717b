import { sql } from 'kysely';
import type { AccountId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { DeskOfficer } from '../domain/desk-officer.ts';
import { lastStaleDay } from '../domain/officer-card.ts';
import { parseAssignment, parseOfficer, parseReception } from './officer-row.ts';
import type { OfficersTables } from './tables.ts';

/** Every officer who is kept, those who left too, by name. */
export async function loadDeskOfficers(tx: Tx): Promise<readonly DeskOfficer[]> {
  const officers = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.officer')
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .execute();
  return await withDays(tx, officers);
}

/** One officer, locked until the transaction ends: two changes of one officer come one after another. */
export async function lockDeskOfficer(tx: Tx, id: OfficerId): Promise<DeskOfficer | undefined> {
  const officers = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.officer')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .execute();
  return (await withDays(tx, officers))[0];
}

/** Those of them who are still kept. */
export async function findDeskOfficers(
  tx: Tx,
  ids: readonly OfficerId[],
): Promise<ReadonlyMap<OfficerId, DeskOfficer>> {
  const officers = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.officer')
    .selectAll()
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .execute();
  return new Map((await withDays(tx, officers)).map((one) => [one.id, one]));
}

export async function findDeskOfficer(tx: Tx, id: OfficerId): Promise<DeskOfficer | undefined> {
  return (await findDeskOfficers(tx, [id])).get(id);
}

/** The officer with that badge, locked. */
export async function lockDeskOfficerByBadge(
  tx: Tx,
  badgeNumber: string,
): Promise<DeskOfficer | undefined> {
  const officers = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.officer')
    .selectAll()
    .where('badge_number', '=', badgeNumber)
    .forUpdate()
    .execute();
  return (await withDays(tx, officers))[0];
}

/** Those who serve and whose card waits for a check: never checked first, then the longest ago. */
export async function loadUncheckedOfficers(
  tx: Tx,
  today: Temporal.PlainDate,
): Promise<readonly DeskOfficer[]> {
  return await withDays(tx, await unchecked(tx, today).execute());
}

/** Those of them of whom nobody was told since that day, locked. */
export async function lockUncheckedOfficers(
  tx: Tx,
  today: Temporal.PlainDate,
  since: Temporal.PlainDate,
): Promise<readonly DeskOfficer[]> {
  const officers = await unchecked(tx, today)
    .where(({ eb, or }) => or([eb('reminded_on', 'is', null), eb('reminded_on', '<=', since)]))
    .forUpdate()
    .execute();
  return await withDays(tx, officers);
}

function unchecked(tx: Tx, today: Temporal.PlainDate) {
  return tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.officer')
    .selectAll()
    .where(({ eb, or }) =>
      or([eb('checked_on', 'is', null), eb('checked_on', '<=', lastStaleDay(today))]),
    )
    .where(({ eb, or }) => or([eb('left_on', 'is', null), eb('left_on', '>', today)]))
    .orderBy('checked_on', (order) => order.asc().nullsFirst())
    .orderBy('name')
    .orderBy('id');
}

type Row = Parameters<typeof parseOfficer>[0] & {
  readonly version: number;
  readonly account_id: string | null;
  readonly photo_consent_on: Temporal.PlainDate | null;
  readonly reminded_on: Temporal.PlainDate | null;
};

async function withDays(tx: Tx, officers: readonly Row[]): Promise<readonly DeskOfficer[]> {
  const tables = tx.$extendTables<OfficersTables>();
  const ids = officers.map(({ id }) => id);
  if (ids.length === 0) return [];
  const ofThem = sql<boolean>`officer_id = any (${ids}::uuid[])`;
  const assignments = await tables
    .selectFrom('officers.assignment')
    .selectAll()
    .where(ofThem)
    .orderBy('starts_on')
    .orderBy('id')
    .execute();
  const absences = await tables
    .selectFrom('officers.absence')
    .selectAll()
    .where(ofThem)
    .orderBy('starts_on')
    .execute();
  const receptions = await tables
    .selectFrom('officers.reception')
    .selectAll()
    .where(ofThem)
    .orderBy('weekday')
    .orderBy('starts_at')
    .execute();
  const of = {
    assignments: Map.groupBy(assignments, (row) => row.officer_id),
    absences: Map.groupBy(absences, (row) => row.officer_id),
    receptions: Map.groupBy(receptions, (row) => row.officer_id),
  };
  return officers.map((row) => ({
    ...parseOfficer(row),
    version: row.version,
    accountId: (row.account_id as AccountId | null) ?? undefined,
    photoConsentOn: row.photo_consent_on ?? undefined,
    remindedOn: row.reminded_on ?? undefined,
    assignments: (of.assignments.get(row.id) ?? []).map(parseAssignment),
    absences: (of.absences.get(row.id) ?? []).map((absence) => ({
      id: absence.id,
      startsOn: absence.starts_on,
      endsOn: absence.ends_on,
      deputyId: (absence.deputy_id as OfficerId | null) ?? undefined,
    })),
    receptions: (of.receptions.get(row.id) ?? []).map((reception) => ({
      ...parseReception(reception),
      id: reception.id,
    })),
  }));
}
