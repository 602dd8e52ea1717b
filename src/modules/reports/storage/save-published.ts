import { type RawBuilder, sql } from 'kysely';
import type { AreaId, ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { type PositionRule, publishedPosition } from '../domain/published-position.ts';
import type { NewPublished, PublishedReport } from '../domain/published-report.ts';
import type { ReportUpdate } from '../domain/report.ts';
import { isOpen, type ReportStatus } from '../domain/report-status.ts';
import type { Corrected } from './change-report.ts';
import { publishedRow } from './published-row.ts';
import type { ReportsTables } from './tables.ts';

export async function insertPublished(
  tx: Tx,
  reportId: ReportId,
  published: NewPublished,
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.published')
    .values(publishedRow(reportId, published))
    .execute();
  await sql`
    insert into reports.published_step (id, published_id, happened_at, status)
    select id, ${published.id}::uuid, happened_at, status from reports.update
    where report_id = ${reportId}::uuid and status is not null`.execute(tx);
  await lineUp(tx, published.id);
}

export async function savePublishedWords(
  tx: Tx,
  reportId: ReportId,
  { words, placeWords }: Pick<PublishedReport, 'words' | 'placeWords'>,
  now: Temporal.Instant,
): Promise<void> {
  await change(tx, reportId, {
    words,
    place_words: placeWords,
    is_looked_at: true,
    changed_at: now,
    edited_at: now,
  });
}

/** `hiddenAt` undefined: shown again, by somebody who has looked. */
export async function saveHiding(
  tx: Tx,
  reportId: ReportId,
  hiddenAt: Temporal.Instant | undefined,
  now: Temporal.Instant,
): Promise<void> {
  await change(tx, reportId, {
    hidden_at: hiddenAt ?? null,
    changed_at: now,
    ...(hiddenAt ? {} : { is_looked_at: true }),
  });
}

/** What everybody reads says how far it is and since when, where it was published; what its author was told, it does not. */
export async function followStep(
  tx: Tx,
  reportId: ReportId,
  status: ReportStatus,
  { id, at }: Pick<ReportUpdate, 'id' | 'at'>,
): Promise<void> {
  await sql`
    insert into reports.published_step (id, published_id, happened_at, status)
    select ${id}::uuid, id, ${at}::timestamptz, ${status} from reports.published
    where report_id = ${reportId}::uuid`.execute(tx);
  await change(tx, reportId, { status, is_open: isOpen(status), changed_at: at });
}

/**
 * Of another category or place, what was published is so too; what is for everybody no more is hidden. Words about the place
 * are those that were looked at, while it is the same place.
 */
export async function followCorrection(
  tx: Tx,
  reportId: ReportId,
  corrected: Corrected & { readonly beatId: AreaId | undefined },
  now: Temporal.Instant,
): Promise<void> {
  const { positionRule, areaId } = corrected;
  const position = publishedPosition(positionRule, corrected.position);
  await change(tx, reportId, {
    category: corrected.category,
    area_id: areaId,
    beat_id: corrected.beatId ?? null,
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    position_rule: positionRule,
    place_words: sql<string>`case
      when ${positionRule === 'place'} and area_id = ${areaId}::uuid then place_words else '' end`,
    changed_at: now,
    ...(corrected.visibility === 'public' ? {} : { hidden_at: now }),
  });
}

type Change = Partial<{
  readonly category: string;
  readonly status: ReportStatus;
  readonly is_open: boolean;
  readonly words: string;
  readonly place_words: string | RawBuilder<string>;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly position_rule: PositionRule;
  readonly area_id: string;
  readonly beat_id: string | null;
  readonly is_looked_at: boolean;
  readonly hidden_at: Temporal.Instant | null;
  readonly edited_at: Temporal.Instant;
  readonly changed_at: Temporal.Instant;
}>;

async function change(tx: Tx, reportId: ReportId, changes: Change): Promise<void> {
  const row = await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.published')
    .set(changes)
    .where('report_id', '=', reportId)
    .returning('id')
    .executeTakeFirst();
  if (row) await lineUp(tx, row.id);
}

async function lineUp(tx: Tx, id: string): Promise<void> {
  await sql`select reports.line_up(${id}::uuid)`.execute(tx);
}
