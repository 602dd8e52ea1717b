import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { planarRingArea, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon as Arcs } from 'topojson-specification';
import { boxOf } from './box.ts';
import type { MultiPolygon, Ring } from './geometry.ts';

/**
 * Shapes for drawing a map whose longer side has so many pixels. Borders are simplified as arcs between
 * junctions (Visvalingam), so neighbours that shared a border still share it and no white cracks appear.
 * Parts and holes smaller than a pixel go; the largest part of each shape always stays. For drawing only:
 * a simplified ring may touch itself.
 */
export function simplifyTogether(shapes: readonly MultiPolygon[], pixels: number): MultiPolygon[] {
  const box = boxOf(shapes.flat());
  if (!box) return shapes.map(() => []);
  const pixel = Math.max(box[2] - box[0], box[3] - box[1]) / pixels;
  const smallest = pixel * pixel;
  const whole = presimplify(topology({ shapes: collectionOf(shapes) }));
  const rough = simplify(whole, smallest / 2);
  const { geometries } = rough.objects['shapes'] as GeometryCollection;
  return shapes.map((shape, index) => {
    const drawn = feature(rough, geometries[index] as Arcs).geometry.coordinates as MultiPolygon;
    return withoutSpecks(shape, drawn, smallest);
  });
}

function collectionOf(shapes: readonly MultiPolygon[]): GeoJSON.GeometryCollection {
  return {
    type: 'GeometryCollection',
    geometries: shapes.map((shape) => ({
      type: 'MultiPolygon',
      coordinates: shape.map((polygon) =>
        polygon.map((ring) => ring.map(([lon, lat]) => [lon, lat])),
      ),
    })),
  };
}

function withoutSpecks(shape: MultiPolygon, drawn: MultiPolygon, smallest: number): MultiPolygon {
  const seen = drawn
    .filter(([outer]) => areaOf(outer) >= smallest)
    .map(([outer, ...holes]) => [
      outer as Ring,
      ...holes.filter((hole) => areaOf(hole) >= smallest),
    ]);
  if (seen.length > 0) return seen;
  const largest = shape.toSorted(([a], [b]) => areaOf(b) - areaOf(a))[0];
  return largest ? [[largest[0] as Ring]] : [];
}

function areaOf(ring: Ring | undefined): number {
  return ring ? planarRingArea(ring as [number, number][]) : 0;
}
