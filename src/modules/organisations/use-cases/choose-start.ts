import type { Point } from '#kernel/geometry/geometry.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';

/** From where the nearest is looked for. */
export type Start =
  /** `isOutside`: in no area of this installation, so at sea, abroad or in another region. */
  | { readonly kind: 'position'; readonly point: Point; readonly isOutside: boolean }
  /** `isMeasured`: a settlement that was asked for, so that distances from its centre mean something to the reader. */
  | { readonly kind: 'area'; readonly area: Area; readonly isMeasured: boolean }
  | { readonly kind: 'choice'; readonly query: string; readonly areas: readonly Area[] }
  | { readonly kind: 'none'; readonly query: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'nothing' };

export interface Asked {
  readonly position: Point | undefined;
  /** Whether a position was given at all, readable or not. */
  readonly wantsPosition: boolean;
  /** An area's slug. */
  readonly at: string | undefined;
  /** What was typed. */
  readonly query: string;
  /** Where most of those who ask are. */
  readonly home: Area | undefined;
}

/** A position, an area that was chosen, a name that was typed; where nothing was asked, the home area. */
export async function chooseStart(context: ContextWithAreas, asked: Asked): Promise<Start> {
  if (asked.position) {
    const { chain } = context.areas.locate(asked.position);
    return { kind: 'position', point: asked.position, isOutside: chain.length === 0 };
  }
  if (asked.wantsPosition) return { kind: 'unreadable' };
  if (asked.query !== '') return await searched(context.areas, asked.query);
  const area = asked.at === undefined ? near(asked.home) : context.areas.bySlug(asked.at)?.area;
  if (area && centreOf(context.areas, area)) {
    return { kind: 'area', area, isMeasured: asked.at !== undefined && isSettlement(area) };
  }
  return { kind: 'nothing' };
}

const isSettlement = ({ kind }: Area) => kind === 'settlement';

/** The middle of an oblast is near to nobody. */
function near(home: Area | undefined): Area | undefined {
  return home?.kind === 'oblast' || home?.kind === 'raion' ? undefined : home;
}

async function searched(areas: AreaDirectory, query: string): Promise<Start> {
  const hits = await areas.search(query, { limit: 10 });
  const meant = hits.flatMap(({ area }) => (area && centreOf(areas, area) ? [area] : []));
  const found = [...new Map(meant.map((area) => [area.id, area])).values()];
  const [first] = found;
  if (!first) return { kind: 'none', query };
  return found.length === 1
    ? { kind: 'area', area: first, isMeasured: isSettlement(first) }
    : { kind: 'choice', query, areas: found };
}

/** Where most people of an area are: its own centre, else its largest settlement's. */
export function centreOf(areas: AreaDirectory, area: Area): Point | undefined {
  if (area.kind !== 'settlement') {
    const largest = areas
      .descendants(area.id, 'settlement')
      .filter((settlement) => settlement.centre)
      .toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))[0];
    if (largest?.centre) return largest.centre;
  }
  return area.centre;
}
