import type { AreaId } from '../../../kernel/ids.ts';
import type { Context, Permission } from '../../identity/index.ts';
import type { AreaDirectory } from '../domain/directory.ts';

interface AreasWithin extends Pick<Context, 'policy' | 'actor'> {
  readonly areas: Pick<AreaDirectory, 'known' | 'lineOf'>;
}

/**
 * Every area that a permission reaches as such: the policy’s own scopes, for a list that cannot ask it of each of a
 * thousand rows. What is somebody’s own or was given to them reaches no area.
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
  // Of a beat that residents do not see any more, too: what was told there is still to be answered.
  return areas.known.filter((id) => areas.lineOf(id).some((one) => named.has(one)));
}
