import { accountOf } from '#modules/identity/index.ts';
import { type AreaChangeId, type AreaId, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Context } from '#modules/identity/index.ts';
import type { Membership } from '../domain/beat-cover.ts';
import { differenceOf, stateOf, UNBOUND } from '../domain/change/area-state.ts';
import type { ChangeKind } from '../domain/change/change.ts';
import type { PlanToWrite } from '../domain/import/plan-areas.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { replaceMemberships } from '../storage/beat-settlements.ts';
import { loadBounds } from '../storage/boundaries.ts';
import { addChange } from '../storage/changes.ts';
import { closeBoundaries, saveAreas } from '../storage/save-areas.ts';

export interface ChangeToSave extends PlanToWrite {
  readonly kind: ChangeKind;
  /** The file's name, if the change comes from one. */
  readonly source: string;
  readonly areaId?: AreaId | undefined;
  readonly putsBack?: AreaChangeId;
  /** The state before the change of every existing area that it changes. */
  readonly known: readonly KnownArea[];
  /** Areas whose boundary ends without a new one. */
  readonly closed?: readonly AreaId[];
  /** The complete lists of settlements of these beats. */
  readonly memberships?: {
    readonly beatIds: readonly AreaId[];
    readonly all: readonly Membership[];
  };
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/**
 * Writes areas, boundaries and settlements of beats together with the record by which the change can be reverted. They are
 * changed in no other way, except slugs and the publication of a single area.
 */
export async function saveChange(
  tx: Tx,
  context: Context,
  change: ChangeToSave,
): Promise<AreaChangeId> {
  const { clock, random } = context.platform;
  const now = clock.now();
  const touched = touchedBy(change);
  const before = await loadBounds(tx, touched);

  const writing = { now, newId: () => random.uuid(), source: change.source };
  await saveAreas(tx, change, { ...writing, onProgress: change.onProgress });
  await closeBoundaries(tx, change.closed ?? [], now);
  if (change.memberships) {
    await replaceMemberships(tx, change.memberships.beatIds, change.memberships.all);
  }

  const after = await loadBounds(tx, touched);
  const known = new Map(change.known.map((area) => [area.id, area]));
  const planned = new Map(change.areas.map((area) => [area.after.id, area]));
  const differences = touched.flatMap((id) => {
    const earlier = known.get(id);
    const later = planned.get(id)?.after ?? earlier;
    if (!later) throw new Error('a change names an area that is not known');
    const state = stateOf(later, after.get(id) ?? UNBOUND);
    return differenceOf(id, earlier && stateOf(earlier, before.get(id) ?? UNBOUND), state) ?? [];
  });
  const id = newId<'area-change'>(random);
  await addChange(
    tx,
    {
      id,
      kind: change.kind,
      source: change.source,
      areaId: change.areaId,
      accountId: accountOf(context.actor),
      putsBack: change.putsBack,
      madeAt: now,
    },
    differences,
  );
  return id;
}

function touchedBy(change: ChangeToSave): readonly AreaId[] {
  return [
    ...new Set([
      ...change.areas.map(({ after }) => after.id),
      ...change.boundaries.map(({ areaId }) => areaId),
      ...(change.closed ?? []),
      ...(change.memberships?.beatIds ?? []),
    ]),
  ];
}
