import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { planarRingArea, presimplify, simplify } from 'topojson-simplify';
import { boxOf } from './box.ts';
import type { MultiPolygon } from './geometry.ts';

/**
 * Simplifies shapes for a map whose longer side has this many pixels. Borders are simplified as arcs between junctions
 * (Visvalingam), so that neighbours keep common borders without gaps. Parts and holes smaller than a pixel are dropped, except
 * the largest part of each shape. For drawing only: a simplified ring may touch itself.
 */
export function simplifyTogether(shapes: readonly MultiPolygon[], pixels: number): MultiPolygon[] {
  const box = boxOf(shapes.flat());
  if (!box) return shapes.map(() => []);
  const pixel = Math.max(box[2] - box[0], box[3] - box[1]) / pixels;
  const speck = pixel * pixel;
  const whole = topology(Object.fromEntries(shapes.map(named)));
  const { arcs } = simplify(presimplify({ ...whole, objects: {} }), speck / 2);
  return shapes.map((shape, index) => {
    const object = whole.objects[index];
    if (object?.type !== 'MultiPolygon') return [];
    const drawn = toShape(feature({ ...whole, arcs }, object).geometry.coordinates);
    return withoutSpecks(shape, drawn, speck);
  });
}

function named(shape: MultiPolygon, index: number) {
  // The library modifies its input.
  return [String(index), { type: 'MultiPolygon' as const, coordinates: toShape(shape) }] as const;
}

type Pairs = [number, number][];

function toShape(coordinates: readonly (readonly (readonly (readonly number[])[])[])[]): Pairs[][] {
  return coordinates.map((polygon) =>
    polygon.map((ring) => ring.map(([lon = 0, lat = 0]): [number, number] => [lon, lat])),
  );
}

function withoutSpecks(shape: MultiPolygon, drawn: Pairs[][], speck: number): MultiPolygon {
  const seen = drawn.flatMap(([outer, ...holes]) =>
    outer && planarRingArea(outer) >= speck
      ? [[outer, ...holes.filter((hole) => planarRingArea(hole) >= speck)]]
      : [],
  );
  return seen.length > 0 ? seen : largestOuter(toShape(shape));
}

function largestOuter(shape: Pairs[][]): MultiPolygon {
  const outers = shape.flatMap(([outer]) => (outer ? [outer] : []));
  const largest = outers.toSorted((a, b) => planarRingArea(b) - planarRingArea(a))[0];
  return largest ? [[largest]] : [];
}
