import type { Context, Permission } from '../../identity/index.ts';
import { type KnownArea, lineOf, type MayChange, type Reach } from '../domain/import/register.ts';

/** Whether whoever acts may do something with an area, judged by all areas above it, drafts included. */
export function mayChange({ policy, actor }: Context, permission: Permission): MayChange {
  return (areaIds) => policy.can(actor, permission, { areaIds });
}

/** The same, of areas that are known. */
export function reachOf(
  context: Context,
  permission: Permission,
  known: readonly KnownArea[],
): (area: KnownArea) => boolean {
  const byId = new Map(known.map((area) => [area.id, area]));
  const may = mayChange(context, permission);
  return ({ id }) => may(lineOf({ get: (other) => byId.get(other) }, id));
}

/** A permission whose reach is an area is judged by whether one of the areas above is among those of the roles. */
export function reachAmong(
  context: Context,
  permission: Permission,
  known: readonly KnownArea[],
): Reach {
  const may = mayChange(context, permission);
  const everywhere = may([]);
  const ids = everywhere ? [] : known.map(({ id }) => id).filter((id) => may([id]));
  return { everywhere, ids: new Set(ids) };
}
