import { boxOf } from '#kernel/geometry/box.ts';
import type { Box, MultiPolygon } from '#kernel/geometry/geometry.ts';
import { labelPoint } from '#kernel/geometry/label-point.ts';
import { simplifyTogether } from '#kernel/geometry/simplify.ts';
import { outlineOf, pathOf } from './outline.ts';
import { type Projection, project, WIDTH } from './projection.ts';
import { chooseTones, type Tone } from './tones.ts';

/** Shapes as they are drawn, in the order in which they were given. */
export interface Fields {
  readonly projection: Projection;
  readonly paths: readonly string[];
  readonly tones: readonly Tone[];
  /** Where a name stands best: well inside the shape, on the drawing. Takes a part of a millisecond. */
  readonly middleOf: (index: number) => readonly [number, number] | undefined;
}

/**
 * Simplifying takes milliseconds and a page has less. The directory gives the same objects until it is
 * rebuilt, so what was drawn is kept by the first of them, and let go with it. Without a box, all of the
 * shapes are shown.
 */
export function fieldsOf(shapes: readonly MultiPolygon[], box: Box | undefined): Fields {
  const first = shapes[0];
  const known = first && kept.get(first);
  if (known && isSame(known.shapes, shapes) && isSame(known.box ?? [], box ?? []))
    return known.fields;
  const fields = draw(shapes, box);
  if (first) kept.set(first, { shapes: [...shapes], box, fields });
  return fields;
}

interface Kept {
  readonly shapes: readonly MultiPolygon[];
  readonly box: Box | undefined;
  readonly fields: Fields;
}

const kept = new WeakMap<MultiPolygon, Kept>();

function isSame<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  return some.length === others.length && some.every((item, index) => item === others[index]);
}

function draw(shapes: readonly MultiPolygon[], box: Box | undefined): Fields {
  const projection = project(box ?? boxOf(shapes.flat()) ?? [0, 0, 1, 1]);
  const simple = simplifyTogether(shapes, WIDTH);
  const outlines = simple.map((shape) => outlineOf(shape, projection));
  return {
    projection,
    paths: outlines.map(pathOf),
    tones: chooseTones(outlines),
    middleOf: (index) => {
      const middle = labelPoint(simple[index] ?? []);
      return middle && projection.place(middle.lon, middle.lat);
    },
  };
}
