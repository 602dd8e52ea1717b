import type { AreaId } from '#kernel/ids.ts';
import type { Context, Permission } from '#modules/identity/index.ts';
import type { AreaDirectory } from '../domain/directory.ts';

interface AreasWithin extends Pick<Context, 'policy' | 'actor'> {
  readonly areas: Pick<AreaDirectory, 'known' | 'lineOf'>;
}

/**
 * Every area that a permission reaches, from the policy’s scopes: for lists that cannot ask the policy about each of a thousand
 * rows. A permission for one’s own or assigned things reaches no area.
 */
export function areasWithin(
  { policy, actor, areas }: AreasWithin,
  permission: Permission,
): readonly AreaId[] | 'everywhere' {
  const scopes = policy.scopes(actor, permission);
  if (scopes.some(({ reach, areaId }) => reach === 'all' || (reach === 'area' && !areaId))) {
    return 'everywhere';
  }
  const named = new Set(
    scopes.flatMap(({ reach, areaId }) => (reach === 'area' && areaId ? [areaId] : [])),
  );
  // Also for beats that are no longer public, because reports from them still need an answer.
  return areas.known.filter((id) => areas.lineOf(id).some((one) => named.has(one)));
}
