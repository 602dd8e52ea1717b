import { sql } from 'kysely';
import { countFromTen, type PublicCount } from '#kernel/disclosure/public-count.ts';
import type { ActionId, AreaId, Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { ToldLot, UntoldWork } from '../../domain/public/told-people.ts';
import type { Reader } from '../plans.ts';
import type { PlanTables } from '../tables.ts';

/** Work that people came to before that day, for actions that everybody reads, and that no lot has told of. */
export async function loadUntoldWork(
  tx: Tx,
  before: Temporal.PlainDate,
): Promise<readonly UntoldWork[]> {
  const rows = await tx
    .$extendTables<PlanTables>()
    .selectFrom('plan.link as link')
    .innerJoin('plan.action as action', 'action.id', 'link.action_id')
    .leftJoin('plan.told_work as told', (join) =>
      join
        .onRef('told.action_id', '=', 'link.action_id')
        .onRef('told.kind', '=', 'link.kind')
        .onRef('told.thing_id', '=', 'link.thing_id'),
    )
    .select([
      'link.action_id',
      'link.kind',
      'link.thing_id',
      'link.area_id',
      'link.languages',
      'link.people',
      'action.area_id as action_area_id',
    ])
    .where('action.published_at', 'is not', null)
    .where('link.purpose', '=', 'work')
    .where('link.done_on', '<', before)
    .where('link.people', '>', 0)
    .where('told.told_id', 'is', null)
    .orderBy('link.id')
    .execute();
  return rows.map((row) => ({
    actionId: rowId(row.action_id),
    kind: row.kind,
    thingId: row.thing_id,
    areaId: rowId(row.area_id ?? row.action_area_id),
    languages: row.languages,
    people: row.people ?? 0,
  }));
}

/** Answers false where it was recorded before; another process that records the same month is waited for. */
export async function recordToldMonth(tx: Tx, month: Temporal.PlainDate): Promise<boolean> {
  const recorded = await tx
    .$extendTables<PlanTables>()
    .insertInto('plan.told_month')
    .values({ month })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return recorded.numInsertedOrUpdatedRows === 1n;
}

export async function insertToldLot(
  tx: Tx,
  id: Id<'told-people'>,
  { actionId, areaId, languages, people, works }: ToldLot,
  toldOn: Temporal.PlainDate,
): Promise<void> {
  const tables = tx.$extendTables<PlanTables>();
  await tables
    .insertInto('plan.told_people')
    .values({
      id,
      action_id: actionId,
      area_id: areaId,
      languages: [...languages],
      people,
      told_on: toldOn,
    })
    .execute();
  await tables
    .insertInto('plan.told_work')
    .values(
      works.map(({ kind, thingId }) => ({
        action_id: actionId,
        kind,
        thing_id: thingId,
        told_id: id,
      })),
    )
    .execute();
}

export interface ToldOfPeople {
  readonly actionId: ActionId;
  readonly areaId: AreaId;
  readonly languages: readonly string[];
  readonly people: PublicCount;
}

/** What was told of the actions of a year. */
export async function loadToldPeople(
  reader: Reader,
  year: number,
): Promise<readonly ToldOfPeople[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.told_people as told')
    .innerJoin('plan.action as action', 'action.id', 'told.action_id')
    .select([
      'told.action_id',
      'told.area_id',
      // One text: a driver reads thousands of small lists a letter at a time.
      sql<string>`array_to_string(told.languages, ',')`.as('languages'),
      'told.people',
    ])
    .where('action.year', '=', year)
    .execute();
  return rows.flatMap((row) => {
    const people = countFromTen('plan.people', row.people);
    if (people === undefined) return [];
    return {
      actionId: rowId<'action'>(row.action_id),
      areaId: rowId<'area'>(row.area_id),
      languages: row.languages === '' ? [] : row.languages.split(','),
      people,
    };
  });
}

/** How many were told of for one action; zero: nothing was told yet. */
export async function sumToldPeople(reader: Reader, id: ActionId): Promise<number> {
  const row = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.told_people')
    .select(sql<number>`coalesce(sum(people), 0)::integer`.as('people'))
    .where('action_id', '=', id)
    .executeTakeFirstOrThrow();
  return row.people;
}
