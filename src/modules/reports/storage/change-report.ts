import type { AreaId, OfficerId, ReportId } from '#kernel/ids.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PositionRule } from '../domain/published-position.ts';
import type { Visibility } from '../domain/report-category.ts';
import type { ReportsTables } from './tables.ts';

/** To an officer, or back to whoever shares reports out. `isNamed`: a person said so, not the beat. */
export async function saveGiving(
  tx: Tx,
  id: ReportId,
  { officerId, isNamed }: { readonly officerId: OfficerId | undefined; readonly isNamed: boolean },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.report')
    .set({ officer_id: officerId ?? null, is_named: isNamed, changed_at: now })
    .where('id', '=', id)
    .execute();
}

/** What its author says four weeks after it was closed. */
export async function saveMended(tx: Tx, id: ReportId, isMended: boolean): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.report')
    .set({ is_mended: isMended })
    .where('id', '=', id)
    .execute();
}

/** What a correction makes of it. */
export interface Corrected {
  readonly category: string;
  readonly visibility: Visibility;
  readonly positionRule: PositionRule;
  readonly position: Point | undefined;
  readonly placeWords: string;
  readonly areaId: AreaId;
  readonly officerId: OfficerId | undefined;
  readonly isNamed: boolean;
}

export async function saveCorrection(
  tx: Tx,
  id: ReportId,
  corrected: Corrected,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.report')
    .set({
      category: corrected.category,
      visibility: corrected.visibility,
      position_rule: corrected.positionRule,
      lat: corrected.position?.lat ?? null,
      lon: corrected.position?.lon ?? null,
      place_words: corrected.placeWords,
      area_id: corrected.areaId,
      officer_id: corrected.officerId ?? null,
      is_named: corrected.isNamed,
      changed_at: now,
    })
    .where('id', '=', id)
    .execute();
}
