import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { ReportCategory } from '../domain/report-category.ts';
import type { ReportsTables } from './tables.ts';

/** Until the transaction ends, whoever else changes a category waits: of the first two who say something of it, too. */
export async function lockReportCategories(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('reports.category'))`.execute(tx);
}

export async function saveReportCategory(
  tx: Tx,
  category: ReportCategory & { readonly id: NonNullable<ReportCategory['id']> },
  now: Temporal.Instant,
): Promise<void> {
  const said = {
    name_uk: category.name.uk,
    name_en: category.name.en,
    pictogram: category.pictogram,
    receiver_id: category.receiverId ?? null,
    visibility: category.visibility,
    position_rule: category.positionRule,
    is_anonymous_allowed: category.isAnonymousAllowed,
    call_first_uk: category.callFirst.uk,
    call_first_en: category.callFirst.en,
    questions: JSON.stringify(category.questions),
    position: category.position,
    retired_at: category.isRetired ? now : null,
    changed_at: now,
  };
  await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.category')
    .values({ id: category.id, key: category.key, area_id: category.areaId ?? null, ...said })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .execute();
}
