import type { Context, Permission } from '#modules/identity/index.ts';
import { type KnownArea, lineOf, type MayChange, type Reach } from '../domain/import/register.ts';

/** Whether the actor may act on an area, judged by all areas above it, including drafts. */
export function mayChange({ policy, actor }: Context, permission: Permission): MayChange {
  return (areaIds) => policy.can(actor, permission, { areaIds });
}

/** The same for areas that are loaded already. */
export function reachOf(
  context: Context,
  permission: Permission,
  known: readonly KnownArea[],
): (area: KnownArea) => boolean {
  const byId = new Map(known.map((area) => [area.id, area]));
  const may = mayChange(context, permission);
  return ({ id }) => may(lineOf({ get: (other) => byId.get(other) }, id));
}

/** A permission with areas as its reach applies if one of the areas above is among those of the roles. */
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
