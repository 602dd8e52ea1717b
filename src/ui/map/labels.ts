import { WIDTH } from './projection.ts';

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** The larger is named first, and in heavier letters when it is among the largest. */
  readonly weight: number;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

/** A part of the drawing where something is written. */
export interface Taken {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Letters are taken to be as large as a telephone shows them (map.css); on a wide screen they are smaller
 * and have room to spare. 0.6 of its size is a generous width for a Cyrillic letter.
 */
export const LETTER_SIZE = 18;
export const LETTER_WIDTH = 0.6 * LETTER_SIZE;
const GAP = 8;
const RADIUS = 5;

/** «Ви тут»: a dot with its words above it, where no name may stand. */
export interface Marker {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/**
 * A place for each name, or undefined where it would cover another name or dot, or leave the picture: a
 * name is dropped rather than overlap, and the list beside the map has them all. The same dots always
 * give the same places. `written` is where something else stands already.
 */
export function placeLabels(
  dots: readonly Dot[],
  height: number,
  here?: Marker,
  written: readonly Taken[] = [],
): { readonly labels: readonly (Label | undefined)[]; readonly taken: readonly Taken[] } {
  const taken: Taken[] = [...written, ...dots.map(aroundDot), ...(here ? aroundMarker(here) : [])];
  const labels: (Label | undefined)[] = dots.map(() => undefined);
  for (const index of inOrderOfWeight(dots)) {
    const dot = dots[index];
    if (!dot) continue;
    const free = candidates(dot).find(
      ({ area }) => fits(area, height) && !taken.some((other) => overlap(area, other)),
    );
    if (!free) continue;
    labels[index] = free.label;
    taken.push(free.area);
  }
  return { labels, taken };
}

function aroundDot({ x, y }: Pick<Dot, 'x' | 'y'>): Taken {
  return { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS };
}

/** How far above its dot a marker's words stand. */
export const MARKER_RISE = 15;

function aroundMarker({ x, y, label }: Marker): readonly Taken[] {
  const half = (label.length * LETTER_WIDTH) / 2;
  const bottom = y - MARKER_RISE + 4;
  return [
    // A village under the very marker keeps its name, below it.
    { left: x - RADIUS - 4, right: x + RADIUS + 4, top: y - RADIUS - 4, bottom: y + RADIUS },
    { left: x - half, right: x + half, top: bottom - LETTER_SIZE, bottom },
  ];
}

function inOrderOfWeight(dots: readonly Dot[]): readonly number[] {
  return dots
    .map((dot, index) => ({ index, ...dot }))
    .toSorted((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .map(({ index }) => index);
}

/** Right of the dot, left of it, above, below: in the order in which they read best. */
function candidates({ x, y, name }: Dot) {
  const width = name.length * LETTER_WIDTH;
  const half = LETTER_SIZE / 2;
  const baseline = y + 5;
  // Clear of its own dot, which is taken as well.
  const above = y - GAP - 2;
  const below = y + GAP + LETTER_SIZE - 4;
  const spread = (label: Label, left: number, top: number) => ({
    label,
    area: { left, right: left + width, top, bottom: top + LETTER_SIZE },
  });
  return [
    spread({ x: x + GAP, y: baseline, anchor: 'start' }, x + GAP - 1, y - half),
    spread({ x: x - GAP, y: baseline, anchor: 'end' }, x - GAP - width + 1, y - half),
    spread({ x, y: above, anchor: 'middle' }, x - width / 2, above - LETTER_SIZE + 4),
    spread({ x, y: below, anchor: 'middle' }, x - width / 2, below - LETTER_SIZE + 4),
  ];
}

function fits(area: Taken, height: number): boolean {
  return area.left >= 2 && area.right <= WIDTH - 2 && area.top >= 2 && area.bottom <= height - 2;
}

function overlap(a: Taken, b: Taken): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
