import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { AREA_KINDS, type AreaKind } from '../domain/area.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { loadKnownAreas } from '../storage/load-known-areas.ts';
import { planPublishing } from './plan-publishing.ts';

export interface Publishing {
  readonly area: KnownArea;
  /** The widest kind first; only those of which there are drafts. */
  readonly kinds: readonly { readonly kind: AreaKind; readonly count: number }[];
  readonly count: number;
  /** Sent back with the confirmation, so that only the counted areas are published. */
  readonly version: string;
}

/** How many drafts of which kinds would be shown to residents: the area itself and all below it. */
export async function readPublishing(
  context: Context,
  id: AreaId,
): Promise<Result<Publishing, 'absent'>> {
  if (!context.policy.can(context.actor, 'area.publish')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const planned = await planPublishing(tx, context, await loadKnownAreas(tx), {
      area: { id },
      below: true,
      status: 'public',
    });
    if (!planned.ok || !planned.value.area) return refuse('absent');
    const { area, changing, version } = planned.value;
    const counts = Map.groupBy(changing, ({ kind }) => kind);
    const kinds = AREA_KINDS.flatMap((kind) => {
      const count = counts.get(kind)?.length ?? 0;
      return count > 0 ? [{ kind, count }] : [];
    });
    return ok({ area, kinds, count: changing.length, version });
  });
}
