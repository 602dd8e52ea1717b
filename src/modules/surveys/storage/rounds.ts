import { type Kysely, type Selectable, sql } from 'kysely';
import type { AccountId, AreaId, Id, SurveyRoundId, SurveySeriesId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { PlatformTables } from '#platform/database/tables.ts';
import { type Moment, MOMENTS, type Round, type Way } from '../domain/round.ts';
import type { RoundStatus } from '../domain/round-status.ts';
import type { SubjectRef, SubjectsOfKind } from '../domain/subject.ts';
import { parseSurveyCode, type SurveyCode } from '../domain/survey-code.ts';
import { parseContent } from './parse-content.ts';
import type { SurveysTables } from './tables.ts';

type Reader = Kysely<PlatformTables> | Tx;

export interface NewRound {
  readonly id: SurveyRoundId;
  readonly seriesId: SurveySeriesId;
  readonly moment: Moment;
  readonly way: Way;
  readonly versionId: Id<'survey-version'>;
  readonly subject: SubjectRef;
  readonly areaId: AreaId | undefined;
  readonly code: SurveyCode;
  readonly opensOn: Temporal.PlainDate;
  readonly closesOn: Temporal.PlainDate;
  readonly isPublic: boolean;
}

export async function insertRound(
  tx: Tx,
  round: NewRound,
  openedBy: AccountId | undefined,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<SurveysTables>()
    .insertInto('surveys.round')
    .values({
      id: round.id,
      series_id: round.seriesId,
      moment: round.moment,
      version_id: round.versionId,
      way: round.way,
      subject_kind: round.subject.kind,
      subject_id: round.subject.id,
      area_id: round.areaId ?? null,
      code: round.code,
      opens_on: round.opensOn,
      closes_on: round.closesOn,
      is_public: round.isPublic,
      opened_by: openedBy ?? null,
      changed_at: now,
      released_on: null,
    })
    .execute();
}

/** Whose it is, as its module says now: instead of whoever was said before. */
export async function saveLeaders(
  tx: Tx,
  rounds: readonly SurveyRoundId[],
  leaders: readonly AccountId[],
): Promise<void> {
  if (rounds.length === 0) return;
  const tables = tx.$extendTables<SurveysTables>();
  await tables.deleteFrom('surveys.round_leader').where('round_id', 'in', rounds).execute();
  const rows = rounds.flatMap((round) =>
    [...new Set(leaders)].map((account) => ({ round_id: round, account_id: account })),
  );
  if (rows.length > 0) await tables.insertInto('surveys.round_leader').values(rows).execute();
}

export async function saveRoundArea(
  tx: Tx,
  rounds: readonly SurveyRoundId[],
  areaId: AreaId | undefined,
): Promise<void> {
  if (rounds.length === 0) return;
  await tx
    .$extendTables<SurveysTables>()
    .updateTable('surveys.round')
    .set({ area_id: areaId ?? null })
    .where('id', 'in', rounds)
    .execute();
}

export async function saveRoundDays(
  tx: Tx,
  id: SurveyRoundId,
  { opensOn, closesOn }: Pick<Round, 'opensOn' | 'closesOn'>,
): Promise<void> {
  await tx
    .$extendTables<SurveysTables>()
    .updateTable('surveys.round')
    .set({ opens_on: opensOn, closes_on: closesOn })
    .where('id', '=', id)
    .execute();
}

export async function saveStatus(
  tx: Tx,
  id: SurveyRoundId,
  status: RoundStatus,
  { now, today }: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Promise<void> {
  await tx
    .$extendTables<SurveysTables>()
    .updateTable('surveys.round')
    .set({ status, changed_at: now, released_on: status === 'released' ? today : null })
    .where('id', '=', id)
    .execute();
}

/** Where somebody sees rounds: in these areas and below them, and whatever they lead. */
export interface RoundReach {
  readonly areaIds: readonly string[] | 'everywhere';
  readonly leaderId: AccountId | undefined;
}

/** The newest first. */
export async function loadRounds(
  tx: Tx,
  { areaIds, leaderId }: RoundReach,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly Round[]> {
  const rows = await rounds(tx)
    .where(({ or, lit }) =>
      or([
        areaIds === 'everywhere'
          ? lit(true)
          : sql<boolean>`exists (select from areas.chain(round.area_id) as place where place = any(${areaIds}::uuid[]))`,
        leaderId === undefined
          ? lit(false)
          : sql<boolean>`exists (select from surveys.round_leader where round_id = round.id and account_id = ${leaderId})`,
      ]),
    )
    .orderBy('round.opens_on', 'desc')
    .orderBy('round.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(parseRound);
}

export async function findRound(tx: Tx, id: SurveyRoundId): Promise<Round | undefined> {
  const row = await rounds(tx).where('round.id', '=', id).executeTakeFirst();
  return row && parseRound(row);
}

/** Nobody closes it, or opens it again, until the transaction ends. */
export async function lockRound(
  tx: Tx,
  id: SurveyRoundId,
  how: 'share' | 'update',
): Promise<Round | undefined> {
  const lock = how === 'share' ? sql`for share` : sql`for update`;
  await sql`select from surveys.round where id = ${id} ${lock}`.execute(tx);
  return await findRound(tx, id);
}

/** What a code opens, in the order of moments: of a class one code is that of before and of after. */
export async function loadRoundsByCode(tx: Tx, code: SurveyCode): Promise<readonly Round[]> {
  const rows = await rounds(tx).where('round.code', '=', code).execute();
  return rows.map(parseRound).toSorted(byMoment);
}

/** In the order of its moments. */
export async function loadSeries(tx: Tx, id: SurveySeriesId): Promise<readonly Round[]> {
  const rows = await rounds(tx).where('round.series_id', '=', id).execute();
  return rows.map(parseRound).toSorted(byMoment);
}

function byMoment(one: Round, other: Round): number {
  return MOMENTS.indexOf(one.moment) - MOMENTS.indexOf(other.moment);
}

export async function loadRoundsOf(
  reader: Reader,
  { kind, id }: SubjectRef,
): Promise<readonly Round[]> {
  return await loadRoundsAbout(reader, { kind, ids: [id] });
}

/** In the order in which they open. */
export async function loadRoundsAbout(
  reader: Reader,
  { kind, ids }: SubjectsOfKind,
): Promise<readonly Round[]> {
  const rows = await rounds(reader)
    .where('round.subject_kind', '=', kind)
    .where('round.subject_id', '=', sql<string>`any (${sql.val(ids)}::text[])`)
    .orderBy('round.opens_on')
    .execute();
  return rows.map(parseRound);
}

/** What was ever asked about, of one kind. */
export async function loadSubjectIds(tx: Tx, kind: string): Promise<readonly string[]> {
  const rows = await tx
    .$extendTables<SurveysTables>()
    .selectFrom('surveys.round')
    .select('subject_id')
    .distinct()
    .where('subject_kind', '=', kind)
    .execute();
  return rows.map((row) => row.subject_id);
}

function rounds(reader: Reader) {
  return reader
    .$extendTables<SurveysTables>()
    .selectFrom('surveys.round as round')
    .innerJoin('surveys.version as version', 'version.id', 'round.version_id')
    .selectAll('round')
    .select(({ selectFrom }) => [
      'version.content',
      'version.number',
      selectFrom('surveys.round_leader as leader')
        .select(sql<string[]>`coalesce(array_agg(leader.account_id::text), '{}')`.as('ids'))
        .whereRef('leader.round_id', '=', 'round.id')
        .as('leaders'),
    ]);
}

type Row = Selectable<SurveysTables['surveys.round']> & {
  readonly content: unknown;
  readonly number: number;
  readonly leaders: readonly string[] | null;
};

function parseRound(row: Row): Round {
  const code = parseSurveyCode(row.code);
  if (!code) throw new Error('a round’s code is none');
  return {
    id: rowId(row.id),
    seriesId: rowId(row.series_id),
    moment: row.moment,
    way: row.way,
    content: parseContent(row.content),
    versionId: rowId(row.version_id),
    versionNumber: row.number,
    subject: { kind: row.subject_kind, id: row.subject_id },
    areaId: optionalRowId(row.area_id),
    leaderIds: (row.leaders ?? []).map((id) => rowId<'account'>(id)),
    code,
    status: row.status,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    isPublic: row.is_public,
    changedAt: row.changed_at,
    releasedOn: row.released_on ?? undefined,
  };
}
