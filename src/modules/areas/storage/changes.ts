import { batches } from '#kernel/batches.ts';
import type { AccountId, AreaChangeId, AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AreaDifference } from '../domain/change/area-state.ts';
import type { Change } from '../domain/change/change.ts';
import { parseAreaState } from './area-state-row.ts';
import type { AreasTables } from './tables.ts';

/** PostgreSQL takes 65,535 parameters in a statement; a difference has four. */
const AT_ONCE = 2_000;

export async function addChange(
  tx: Tx,
  change: Omit<Change, 'sequence'>,
  differences: readonly AreaDifference[],
): Promise<void> {
  const tables = tx.$extendTables<AreasTables>();
  await tables
    .insertInto('areas.change')
    .values({
      id: change.id,
      kind: change.kind,
      source: change.source,
      area_id: change.areaId ?? null,
      account_id: change.accountId ?? null,
      puts_back: change.putsBack ?? null,
      made_at: change.madeAt,
    })
    .execute();
  for (const some of batches(differences, AT_ONCE)) {
    await tables
      .insertInto('areas.change_area')
      .values(
        some.map(({ areaId, before, after }) => ({
          change_id: change.id,
          area_id: areaId,
          before: before ? JSON.stringify(before) : null,
          after: JSON.stringify(after),
        })),
      )
      .execute();
  }
}

export async function loadChange(tx: Tx, id: AreaChangeId): Promise<Change | undefined> {
  const row = await tx
    .$extendTables<AreasTables>()
    .selectFrom('areas.change')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && parseChange(row);
}

export async function loadDifferences(
  tx: Tx,
  id: AreaChangeId,
): Promise<readonly AreaDifference[]> {
  const rows = await tx
    .$extendTables<AreasTables>()
    .selectFrom('areas.change_area')
    .select(['area_id', 'before', 'after'])
    .where('change_id', '=', id)
    .orderBy('area_id')
    .execute();
  return rows.map((row) => ({
    areaId: row.area_id as AreaId,
    before: row.before === null ? undefined : parseAreaState(row.before),
    after: parseAreaState(row.after),
  }));
}

/** A change, and which areas it changed. */
export interface ChangeOfAreas {
  readonly change: Change;
  readonly areaIds: readonly AreaId[];
}

/** The newest first, each with its areas; `since` leaves out that one and those before it. */
export async function loadChanges(
  tx: Tx,
  { since, areaId, limit }: { since?: bigint; areaId?: AreaId; limit?: number } = {},
): Promise<readonly ChangeOfAreas[]> {
  const tables = tx.$extendTables<AreasTables>();
  let question = tables.selectFrom('areas.change').selectAll().orderBy('sequence', 'desc');
  if (since !== undefined) question = question.where('sequence', '>', since);
  if (limit !== undefined) question = question.limit(limit);
  if (areaId !== undefined) {
    question = question.where('id', 'in', (nested) =>
      nested.selectFrom('areas.change_area').select('change_id').where('area_id', '=', areaId),
    );
  }
  const changes = (await question.execute()).map(parseChange);
  const rows = await tables
    .selectFrom('areas.change_area')
    .select(['change_id', 'area_id'])
    .where('change_id', 'in', [...changes.map(({ id }) => id), NO_CHANGE])
    .execute();
  const areas = Map.groupBy(rows, (row) => row.change_id);
  return changes.map((change) => ({
    change,
    areaIds: (areas.get(change.id) ?? []).map((row) => row.area_id as AreaId),
  }));
}

/** `in ()` is no SQL. */
const NO_CHANGE = '00000000-0000-4000-8000-000000000000';

function parseChange(row: {
  readonly id: string;
  readonly sequence: bigint;
  readonly kind: Change['kind'];
  readonly source: string;
  readonly area_id: string | null;
  readonly account_id: string | null;
  readonly puts_back: string | null;
  readonly made_at: Temporal.Instant;
}): Change {
  return {
    id: row.id as AreaChangeId,
    sequence: row.sequence,
    kind: row.kind,
    source: row.source,
    areaId: (row.area_id as AreaId | null) ?? undefined,
    accountId: (row.account_id as AccountId | null) ?? undefined,
    putsBack: (row.puts_back as AreaChangeId | null) ?? undefined,
    madeAt: row.made_at,
  };
}
