import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { PlannedArea } from '../import/plan-areas.ts';
import type { KnownArea } from '../import/register.ts';
import {
  type AreaDifference,
  type AreaState,
  type Bound,
  fieldsOf,
  isSameField,
  stateOf,
  UNBOUND,
  withState,
} from './area-state.ts';

/** What must be written so that areas are again as they were before a change. */
export interface PutBack {
  readonly areas: readonly PlannedArea[];
  /** Boundaries of earlier days that come into force again, as new versions. */
  readonly boundaries: readonly { readonly areaId: AreaId; readonly boundaryId: string }[];
  /** Areas that had no boundary before. */
  readonly closed: readonly AreaId[];
  readonly memberships: readonly {
    readonly beatId: AreaId;
    readonly settlementIds: readonly AreaId[];
  }[];
}

/** The area that is not any more what the change made of it. */
export interface ChangedSince {
  readonly area: string;
}

/**
 * Only what the change changed goes back; what others have changed beside it stays. An area that it made
 * becomes a draft without a boundary: nothing is ever deleted, because an officer's history may name it.
 */
export function planPutBack(
  differences: readonly AreaDifference[],
  known: ReadonlyMap<AreaId, KnownArea>,
  bounds: ReadonlyMap<AreaId, Bound>,
): Result<PutBack, ChangedSince> {
  const returns: Return[] = [];
  for (const difference of differences) {
    const area = known.get(difference.areaId);
    // The demonstration can be removed, with what was changed in it.
    if (!area) continue;
    const now = stateOf(area, bounds.get(area.id) ?? UNBOUND);
    const meant = difference.before ?? UNMADE;
    const disturbed = fieldsOf(meant).some(
      (field) => isBlocking(field) && !isSameField(field, now, difference.after),
    );
    if (disturbed) return refuse({ area: area.name });
    returns.push({ area, now, again: { ...now, ...meant } });
  }
  return ok({
    areas: returns.flatMap(({ area, again }) => plannedOf(area, again)),
    boundaries: returns.flatMap(({ area, now, again }) =>
      again.boundary && !isSameField('boundary', now, again)
        ? [{ areaId: area.id, boundaryId: again.boundary.id }]
        : [],
    ),
    closed: returns.flatMap(({ area, now, again }) =>
      now.boundary && !again.boundary ? [area.id] : [],
    ),
    memberships: returns.flatMap(({ area, now, again }) =>
      isSameField('settlements', now, again)
        ? []
        : [{ beatId: area.id, settlementIds: again.settlements }],
    ),
  });
}

interface Return {
  readonly area: KnownArea;
  readonly now: AreaState;
  readonly again: AreaState;
}

/** What an area that was only made by the change goes back to. */
const UNMADE: Partial<AreaState> = { status: 'draft', boundary: null, settlements: [] };

/** Publishing is no reason to leave a wrong boundary: it is a switch beside it. */
function isBlocking(field: keyof AreaState): boolean {
  return field !== 'status';
}

function plannedOf(before: KnownArea, again: AreaState): readonly PlannedArea[] {
  const after = withState(before, again);
  const same = JSON.stringify(stateOf(before, UNBOUND)) === JSON.stringify(stateOf(after, UNBOUND));
  return same && before.fingerprint === after.fingerprint ? [] : [{ before, after }];
}
