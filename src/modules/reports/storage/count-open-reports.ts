import { sql } from 'kysely';
import type { AreaId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId } from '#platform/database/row-id.ts';
import { NEWS } from '../domain/report-status.ts';
import {
  narrowedBy,
  type ReportsFilter,
  reportsWithin,
  type WithinReach,
} from './find-report-ids.ts';

/** Of those that somebody still has to do something about. */
export interface OpenCounts {
  readonly open: number;
  /** Given to whoever asks. */
  readonly mine: number;
  /** Of theirs, those whose authors were told nothing yet, or say that it is not mended. */
  readonly mineNews: number;
  /** The same of those that were given to somebody, whoever it is. */
  readonly givenNews: number;
  /** Nobody has said anything to their authors yet. */
  readonly received: number;
  readonly reopened: number;
  readonly unassigned: number;
}

/** In the installation’s name, as lists are found. */
export async function countOpen(tx: Tx, reach: WithinReach): Promise<OpenCounts> {
  const own = sql<string>`any (${sql.val(reach.givenTo)}::uuid[])`;
  const row = await reportsWithin(tx, reach)
    .where('closed_at', 'is', null)
    .select(({ fn }) => [
      fn.countAll<string>().as('open'),
      fn.countAll<string>().filterWhere('officer_id', '=', own).as('mine'),
      fn
        .countAll<string>()
        .filterWhere('officer_id', '=', own)
        .filterWhere('status', 'in', NEWS)
        .as('mine_news'),
      fn
        .countAll<string>()
        .filterWhere('officer_id', 'is not', null)
        .filterWhere('status', 'in', NEWS)
        .as('given_news'),
      fn.countAll<string>().filterWhere('status', '=', 'received').as('received'),
      fn.countAll<string>().filterWhere('status', '=', 'reopened').as('reopened'),
      fn.countAll<string>().filterWhere('officer_id', 'is', null).as('unassigned'),
    ])
    .executeTakeFirstOrThrow();
  return {
    open: Number(row.open),
    mine: Number(row.mine),
    mineNews: Number(row.mine_news),
    givenNews: Number(row.given_news),
    received: Number(row.received),
    reopened: Number(row.reopened),
    unassigned: Number(row.unassigned),
  };
}

/** How many wait of each of these, in their order, by one look through what waits. */
export async function countEachOpen(
  tx: Tx,
  reach: WithinReach,
  filters: readonly ReportsFilter[],
): Promise<readonly number[]> {
  if (filters.length === 0) return [];
  const row = await reportsWithin(tx, reach)
    .where('closed_at', 'is', null)
    .select(({ fn, and }) =>
      filters.map((filter, at) =>
        fn
          .countAll<string>()
          .filterWhere(and(narrowedBy(filter, reach)))
          .as(`open_${at}`),
      ),
    )
    .executeTakeFirstOrThrow();
  return filters.map((_, at) => Number(row[`open_${at}`]));
}

export interface Load {
  readonly officerId: OfficerId | undefined;
  readonly areaId: AreaId | undefined;
  readonly open: number;
}

/** How many wait with each officer, place by place. Never how fast: who mends one lamp in four minutes is no better. */
export async function countLoad(tx: Tx, reach: WithinReach): Promise<readonly Load[]> {
  const rows = await reportsWithin(tx, reach)
    .where('closed_at', 'is', null)
    .select(({ fn }) => ['officer_id', 'area_id', fn.countAll<string>().as('open')])
    .groupBy(['officer_id', 'area_id'])
    .execute();
  return rows.map((row) => ({
    officerId: optionalRowId(row.officer_id),
    areaId: optionalRowId(row.area_id),
    open: Number(row.open),
  }));
}
