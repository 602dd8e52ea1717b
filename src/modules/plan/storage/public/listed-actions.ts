import { sql } from 'kysely';
import type { ActionId } from '#kernel/ids.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { ListedAction } from '../../domain/public/listed-action.ts';
import { indicatorOf, lifeOf } from '../parse-action.ts';
import { reachedBy } from '../../domain/reached.ts';
import { planOrder } from './plan-order.ts';
import type { Reader } from '../plans.ts';
import type { PlanTables } from '../tables.ts';

const COLUMNS = [
  'action.id',
  'action.plan_id',
  'action.year',
  'action.number',
  'action.number_in_plan',
  'action.area_id',
  'action.status',
  'action.title',
  'action.title_en',
  'action.track',
  'action.indicator',
  'action.indicator_unit',
  'action.indicator_counts',
  'action.baseline',
  'action.target',
  'action.measured',
  'action.measured_at',
  'action.starts_on',
  'action.due_on',
  'action.changed_at',
  'action.published_at',
  'action.claimed_at',
  'action.claimed_side',
  'action.closed_at',
  'action.heard_at',
  'action.risen',
  'action.risen_on',
  'action.reminded_on',
] as const;

/**
 * All published actions of a year in one statement, ordered by plan: with the owner, the progress counted so far, and the
 * action that succeeded it.
 */
export async function loadListedActions(
  reader: Reader,
  year: number,
): Promise<readonly ListedAction[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.action as action')
    .leftJoin('plan.answerable as owner', (join) =>
      join.onRef('owner.action_id', '=', 'action.id').on('owner.part', '=', 'owner'),
    )
    .leftJoin('plan.action as next', (join) =>
      join.onRef('next.id', '=', 'action.successor_id').on('next.published_at', 'is not', null),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('plan.link as link')
          .select(sql<number>`count(*)::integer`.as('things'))
          .whereRef('link.action_id', '=', 'action.id')
          .where('link.purpose', '=', 'work')
          .where('link.done_on', 'is not', null)
          .as('work'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('plan.told_people as lot')
          .select(sql<number>`coalesce(sum(lot.people), 0)::integer`.as('people'))
          .whereRef('lot.action_id', '=', 'action.id')
          .as('told'),
      (join) => join.onTrue(),
    )
    .select(COLUMNS)
    .select([
      'owner.post',
      'owner.name',
      'owner.side',
      'owner.answer',
      'next.year as next_year',
      'next.number as next_number',
      'next.number_in_plan as next_number_in_plan',
      'work.things',
      'told.people',
    ])
    .where('action.year', '=', year)
    .where('action.published_at', 'is not', null)
    .orderBy(planOrder)
    .orderBy('action.number')
    .execute();
  return rows.map((row): ListedAction => {
    const { post, name, side, answer } = row;
    const life = lifeOf(row);
    const indicator = indicatorOf(row);
    return {
      id: rowId(row.id),
      planId: rowId(row.plan_id),
      year: row.year,
      number: row.number,
      numberInPlan: row.number_in_plan,
      areaId: rowId(row.area_id),
      status: row.status,
      title: row.title,
      titleEn: row.title_en,
      track: row.track === '' ? undefined : row.track,
      startsOn: row.starts_on,
      dueOn: row.due_on,
      claimed: life.claimed,
      risen: life.risen,
      publishedAt: life.publishedAt,
      changedAt: row.changed_at,
      indicator,
      owner:
        post !== null && name !== null && side !== null && answer !== null
          ? { post, name, side, answer }
          : undefined,
      successor: successorOf(row),
      reached: reachedBy(indicator, row.things ?? 0, row.people ?? 0),
    };
  });
}

function successorOf({
  next_year: year,
  next_number: number,
  next_number_in_plan: numberInPlan,
}: {
  readonly next_year: number | null;
  readonly next_number: number | null;
  readonly next_number_in_plan: number | null;
}): ListedAction['successor'] {
  return year !== null && number !== null && numberInPlan !== null
    ? { year, number, numberInPlan }
    : undefined;
}

const ENDS = ['confirmed', 'dropped', 'changed', 'carried'];

/** What was said of those of a year that ended, as they did, by action. */
export async function loadEndWords(
  reader: Reader,
  year: number,
): Promise<ReadonlyMap<ActionId, string>> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.history as history')
    .innerJoin('plan.action as action', 'action.id', 'history.action_id')
    .distinctOn('history.action_id')
    .select(['history.action_id', 'history.words'])
    .where('action.year', '=', year)
    .where('action.closed_at', 'is not', null)
    .where('history.what', 'in', ENDS)
    .orderBy('history.action_id')
    .orderBy('history.turn', 'desc')
    .execute();
  return new Map(rows.map(({ action_id, words }) => [rowId<'action'>(action_id), words]));
}
