import type { AccountId, ActionId, ActionLinkId, AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { ActionLink } from '../domain/action.ts';
import { parseActionLink } from './parse-action.ts';
import type { PlanTables } from './tables.ts';

/** Answers whether it is new. */
export async function insertLink(
  tx: Tx,
  id: ActionId,
  link: ActionLink,
  { at, by }: { readonly at: Temporal.Instant; readonly by: AccountId | undefined },
): Promise<boolean> {
  const row = await tx
    .$extendTables<PlanTables>()
    .insertInto('plan.link')
    .values({
      id: link.id,
      action_id: id,
      purpose: link.purpose,
      kind: link.kind,
      thing_id: link.thingId,
      linked_at: at,
      linked_by: by ?? null,
      done_on: link.doneOn ?? null,
      people: link.people ?? null,
      area_id: link.areaId ?? null,
      languages: [...link.languages],
    })
    .onConflict((conflict) =>
      conflict.columns(['action_id', 'purpose', 'kind', 'thing_id']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findLink(
  tx: Tx,
  id: ActionId,
  linkId: ActionLinkId,
): Promise<ActionLink | undefined> {
  const row = await tx
    .$extendTables<PlanTables>()
    .selectFrom('plan.link')
    .selectAll()
    .where('action_id', '=', id)
    .where('id', '=', linkId)
    .executeTakeFirst();
  return row && parseActionLink(row);
}

export async function deleteLink(tx: Tx, id: ActionLinkId): Promise<void> {
  await tx.$extendTables<PlanTables>().deleteFrom('plan.link').where('id', '=', id).execute();
}

export interface LinkOfThing {
  readonly link: ActionLink;
  readonly actionId: ActionId;
  readonly areaId: AreaId;
}

/** The actions that this very thing was done for. */
export async function lockLinksOf(
  tx: Tx,
  kind: string,
  thingId: string,
): Promise<readonly LinkOfThing[]> {
  const rows = await tx
    .$extendTables<PlanTables>()
    .selectFrom('plan.link as link')
    .innerJoin('plan.action as action', 'action.id', 'link.action_id')
    .selectAll('link')
    .select('action.area_id')
    .where('link.kind', '=', kind)
    .where('link.thing_id', '=', thingId)
    .where('link.purpose', '=', 'work')
    .orderBy('link.id')
    .forUpdate('link')
    .execute();
  return rows.map((row) => ({
    link: parseActionLink(row),
    actionId: rowId(row.action_id),
    areaId: rowId(row.area_id),
  }));
}

export async function saveLinkCount(
  tx: Tx,
  id: ActionLinkId,
  {
    doneOn,
    people,
    areaId,
    languages,
  }: Pick<ActionLink, 'doneOn' | 'people' | 'areaId' | 'languages'>,
): Promise<void> {
  await tx
    .$extendTables<PlanTables>()
    .updateTable('plan.link')
    .set({
      done_on: doneOn ?? null,
      people: people ?? null,
      area_id: areaId ?? null,
      languages: [...languages],
    })
    .where('id', '=', id)
    .execute();
}
