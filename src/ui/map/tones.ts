import type { Outline } from './outline.ts';

export const TONES = ['sea', 'wheat', 'leaf', 'dusk', 'clay'] as const;
/** Besides these, what only surrounds the area that a page is about. */
export type Tone = (typeof TONES)[number] | 'rest';

/**
 * A tone for each shape, other than its neighbours'. Neighbours share spots of the grid. Where five tones
 * do not do, the white border has to.
 */
export function chooseTones(outlines: readonly Outline[]): readonly Tone[] {
  const owners = ownersOfSpots(outlines);
  const chosen: Tone[] = [];
  for (const [index, outline] of outlines.entries()) {
    const taken = new Set<Tone>();
    for (const spot of outline.flat()) {
      for (const owner of owners.get(keyOf(spot)) ?? []) {
        const tone = owner < index ? chosen[owner] : undefined;
        if (tone) taken.add(tone);
      }
    }
    // Begins elsewhere in the list each time, so that a map is not all in its first two tones.
    const order = TONES.map((_, shift) => TONES[(index + shift) % TONES.length] ?? TONES[0]);
    chosen.push(order.find((tone) => !taken.has(tone)) ?? order[0] ?? TONES[0]);
  }
  return chosen;
}

function ownersOfSpots(outlines: readonly Outline[]): ReadonlyMap<number, readonly number[]> {
  const owners = new Map<number, number[]>();
  for (const [index, outline] of outlines.entries()) {
    for (const spot of outline.flat()) {
      const known = owners.get(keyOf(spot));
      if (known) known.push(index);
      else owners.set(keyOf(spot), [index]);
    }
  }
  return owners;
}

function keyOf([x, y]: readonly [number, number]): number {
  return x * 4096 + y;
}
