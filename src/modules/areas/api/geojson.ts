import { z } from '@hono/zod-openapi';
import { namedSchema } from '#platform/http/named-schema.ts';
import type { Box, MultiPolygon } from '#kernel/geometry/geometry.ts';
import { simplifyTogether } from '#kernel/geometry/simplify.ts';
import type { Area } from '../domain/area.ts';
import type { AreaDirectory } from '../domain/directory.ts';

/** About a metre. More digits than the borders deserve would only make the answer longer. */
const DIGITS = 5;

/** An answer of more is megabytes: it is then simplified, and says so. */
const MAX_VERTICES = 50_000;
const PIXELS_WHEN_TOO_LONG = 8_000;

export const featureSchema = namedSchema(
  'AreaFeature',
  z.object({
    type: z.literal('Feature'),
    id: z.uuid(),
    bbox: z.array(z.number()).length(4),
    properties: z.object({
      name: z.string(),
      kind: z.string(),
      code: z.string().nullable(),
      simplified: z.boolean(),
    }),
    geometry: z.object({
      type: z.literal('MultiPolygon'),
      coordinates: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
    }),
  }),
);

export type AreaFeature = z.infer<typeof featureSchema>;

/** RFC 7946: undefined for an area whose outline is not known. `pixels`: for drawing it that large. */
export function featureOf(
  areas: AreaDirectory,
  area: Area,
  pixels: number | undefined,
): AreaFeature | undefined {
  const shape = areas.shape(area.id);
  const box = areas.box(area.id);
  if (!shape || !box) return undefined;
  const tooLong = countVertices(shape) > MAX_VERTICES;
  const drawnFor = pixels ?? (tooLong ? PIXELS_WHEN_TOO_LONG : undefined);
  const drawn = drawnFor === undefined ? shape : (simplifyTogether([shape], drawnFor)[0] ?? shape);
  return {
    type: 'Feature',
    id: area.id,
    bbox: roundBox(box),
    properties: {
      name: area.name,
      kind: area.kind,
      code: area.code ?? null,
      simplified: drawnFor !== undefined,
    },
    geometry: { type: 'MultiPolygon', coordinates: roundShape(drawn) },
  };
}

function countVertices(shape: MultiPolygon): number {
  return shape.flat().reduce((sum, ring) => sum + ring.length, 0);
}

function roundShape(shape: MultiPolygon): [number, number][][][] {
  return shape.map((polygon) => polygon.map((ring) => ring.map(roundPosition)));
}

function roundPosition([lon, lat]: readonly [number, number]): [number, number] {
  return [Number(lon.toFixed(DIGITS)), Number(lat.toFixed(DIGITS))];
}

function roundBox(box: Box): number[] {
  return box.map((degrees) => Number(degrees.toFixed(DIGITS)));
}
