import type { Insertable, Selectable } from 'kysely';
import type { AccountId, SavedFilterId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { ReportNarrowing } from '../domain/report-narrowing.ts';
import type { SavedFilter } from '../domain/saved-filter.ts';
import type { ReportsTables } from './tables.ts';

type Row = ReportsTables['reports.saved_filter'];

/** In no order. */
export async function loadSavedFilters(
  tx: Tx,
  accountId: AccountId,
): Promise<readonly SavedFilter[]> {
  const rows = await ownFilters(tx, accountId).execute();
  return rows.map(parseFilter);
}

/** The same before one of them is called anew: of two at once, one waits. */
export async function lockSavedFilters(
  tx: Tx,
  accountId: AccountId,
): Promise<readonly SavedFilter[]> {
  // Each in the same order: else two would wait for one another.
  const rows = await ownFilters(tx, accountId).orderBy('id').forUpdate().execute();
  return rows.map(parseFilter);
}

function ownFilters(tx: Tx, accountId: AccountId) {
  return tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.saved_filter')
    .selectAll()
    .where('account_id', '=', accountId);
}

/** False: there is one of that name already. */
export async function insertSavedFilter(
  tx: Tx,
  accountId: AccountId,
  { id, name, narrowing }: SavedFilter,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.saved_filter')
    .values({ id, account_id: accountId, name, ...columnsOf(narrowing), saved_at: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'name']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function saveFilterName(
  tx: Tx,
  accountId: AccountId,
  { id, name }: Pick<SavedFilter, 'id' | 'name'>,
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.saved_filter')
    .set({ name })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .execute();
}

/** False: they have no such filter. */
export async function deleteSavedFilter(
  tx: Tx,
  accountId: AccountId,
  id: SavedFilterId,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .$extendTables<ReportsTables>()
    .deleteFrom('reports.saved_filter')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

type NarrowingColumns = Omit<Insertable<Row>, 'id' | 'account_id' | 'name' | 'saved_at'>;

function columnsOf(narrowing: ReportNarrowing): NarrowingColumns {
  return {
    view: narrowing.view,
    category: narrowing.category ?? null,
    area_id: narrowing.areaId ?? null,
    status: narrowing.status ?? null,
    officer_id: narrowing.officer ?? null,
    from_day: narrowing.from ?? null,
    to_day: narrowing.to ?? null,
  };
}

function parseFilter(row: Selectable<Row>): SavedFilter {
  return {
    id: rowId(row.id),
    name: row.name,
    narrowing: {
      view: row.view,
      category: row.category ?? undefined,
      areaId: optionalRowId(row.area_id),
      status: row.status ?? undefined,
      officer: optionalRowId(row.officer_id),
      from: row.from_day ?? undefined,
      to: row.to_day ?? undefined,
    },
  };
}
