import { z } from '@hono/zod-openapi';
import { namedSchema } from '#platform/http/named-schema.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import type { Area } from '../domain/area.ts';
import { AREA_KINDS } from '../domain/area.ts';

export const pointSchema = z
  .object({ lon: z.number(), lat: z.number() })
  .describe('WGS 84 degrees');

/** An area as programs see it. What is not known is null. */
export const areaSchema = namedSchema(
  'Area',
  z.object({
    id: z.uuid(),
    kind: z.enum(AREA_KINDS),
    name: z.string().describe('In Ukrainian'),
    nameEn: z.string().nullable(),
    slug: z.string().describe('The last part of its page’s address'),
    code: z.string().nullable().describe('KATOTTG, for areas that have one'),
    settlementKind: z.enum(['city', 'town', 'village', 'rural-settlement']).nullable(),
    parentId: z.uuid().nullable(),
    population: z.int().nullable(),
    centre: pointSchema.nullable(),
    url: z.url().describe('Its page for people'),
  }),
);

export type AreaView = z.infer<typeof areaSchema>;

export function viewArea(area: Area, publicUrl: string): AreaView {
  return {
    id: area.id,
    kind: area.kind,
    name: area.name,
    nameEn: area.nameEn ?? null,
    slug: area.slug,
    code: area.code ?? null,
    settlementKind: area.settlementKind ?? null,
    parentId: area.parentId ?? null,
    population: area.population ?? null,
    centre: area.centre ? roundPoint(area.centre) : null,
    url: `${publicUrl}/area/${area.slug}`,
  };
}

/** Ten centimetres: a middle that was calculated has fifteen digits, and means none of the last nine. */
function roundPoint({ lon, lat }: Point): Point {
  return { lon: Number(lon.toFixed(6)), lat: Number(lat.toFixed(6)) };
}
