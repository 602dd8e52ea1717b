import type { Area } from '#modules/areas/index.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import {
  type ListedAction,
  type Standing,
  STANDINGS,
  standingOf,
} from '../../domain/public/listed-action.ts';
import { type Track, TRACKS } from '../../domain/track.ts';

/** What of a plan somebody wants to see, as its address says it. */
export interface Narrowing {
  readonly area: Area | undefined;
  readonly track: Track | undefined;
  readonly standing: Standing | undefined;
}

/** What no list has is left out: a shortened or mistyped link shows more, never an error. */
export function readNarrowing(
  { areas }: Pick<PlanContext, 'areas'>,
  query: URLSearchParams,
): Narrowing {
  return {
    area: areas.bySlug(query.get('area') ?? '')?.area,
    track: TRACKS.find((one) => one === query.get('track')),
    standing: STANDINGS.find((one) => one === query.get('state')),
  };
}

/** As an address says it. */
export function narrowingQuery({ area, track, standing }: Narrowing) {
  return { area: area?.slug, track, state: standing };
}

export function isNarrowed({ area, track, standing }: Narrowing): boolean {
  return [area, track, standing].some((one) => one !== undefined);
}

/** An area with all that lies in it. */
export function narrow<Action extends ListedAction>(
  { areas }: Pick<PlanContext, 'areas'>,
  { area, track, standing }: Narrowing,
  actions: readonly Action[],
): readonly Action[] {
  return actions.filter(
    (action) =>
      (area === undefined || areas.lineOf(action.areaId).includes(area.id)) &&
      (track === undefined || action.track === track) &&
      (standing === undefined || standingOf(action) === standing),
  );
}
