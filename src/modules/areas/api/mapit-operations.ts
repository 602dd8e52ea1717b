import { z } from '@hono/zod-openapi';
import { namedSchema } from '#platform/http/named-schema.ts';
import { ok, refuse } from '#kernel/result.ts';
import { type Operation, operation } from '#platform/http/operation.ts';
import { wholeNumber } from '#platform/http/operation-input.ts';
import { viewBudget } from '#platform/http/view-budget.ts';
import { type Area, AREA_KINDS } from '../domain/area.ts';
import type { AreaDirectory } from '../domain/directory.ts';
import { findByKey } from './find-by-key.ts';
import { featureOf } from './geojson.ts';

/** MapIt's types are three letters; ours are the kinds, so that nobody has to learn two lists. */
const mapitAreaSchema = namedSchema(
  'MapItArea',
  z.object({
    id: z.uuid(),
    name: z.string(),
    type: z.enum(AREA_KINDS),
    type_name: z.string(),
    parent_area: z.uuid().nullable(),
    country: z.string(),
    country_name: z.string(),
    codes: z.record(z.string(), z.string()),
    all_names: z.record(z.string(), z.array(z.string())),
    generation_low: z.literal(1),
    generation_high: z.literal(1),
  }),
);

type MapItArea = z.infer<typeof mapitAreaSchema>;

const access = { public: 'areas and their borders are public facts' };
const id = z.string().min(1).max(200);
const idInput = {
  uk: 'Ідентифікатор (UUID) або код КАТОТТГ.',
  en: 'An id (UUID) or a KATOTTG code.',
};
/** Degrees of longitude and latitude, with a comma between them. */
const ON_THE_EARTH =
  /^-?(?:180(?:\.0+)?|(?:1[0-7]\d|\d{1,2})(?:\.\d+)?),-?(?:90(?:\.0+)?|[0-8]?\d(?:\.\d+)?)$/;
const byId = z.record(z.string(), mapitAreaSchema);

/**
 * The shape of mySociety's MapIt, for programs written for it. Differences: ids are UUIDs, not whole
 * numbers; there is one generation, the present; types are our kinds in words.
 */
export function mapitOperations(areas: AreaDirectory): readonly Operation[] {
  const version = () => areas.version;
  return [
    operation({
      id: 'mapitPoint',
      path: '/mapit/point/4326/{position}',
      family: 'mapit',
      access,
      summary: { uk: 'Території, у яких лежить точка', en: 'The areas that a point lies in' },
      about: {
        uk: 'Об’єкт, ключі якого — ідентифікатори територій.',
        en: 'An object whose keys are the areas’ ids.',
      },
      params: { position: z.string().regex(ON_THE_EARTH) },
      query: {},
      inputs: { position: { uk: 'Довгота,широта.', en: 'Longitude,latitude.' } },
      value: byId,
      example: '/mapit/point/4326/29.699,45.892',
      budget: viewBudget(0, 3),
      asksWhere: true,
      version,
      handle: ({ params }) => {
        const [lon = 0, lat = 0] = params.position.split(',').map(Number);
        return ok({ json: keyed(areas.locate({ lon, lat }).chain) });
      },
    }),
    operation({
      id: 'mapitOutline',
      path: '/mapit/area/{id}.geojson',
      family: 'mapit',
      access,
      summary: { uk: 'Межі території', en: 'The outline of an area' },
      about: { uk: 'Геометрія GeoJSON, без обгортки.', en: 'A bare GeoJSON geometry.' },
      params: { id },
      query: { pixels: wholeNumber(16, 10_000).optional() },
      inputs: {
        id: idInput,
        pixels: {
          uk: 'Спростити для малюнка з такою довшою стороною, у пікселях.',
          en: 'Simplify for a drawing whose longer side has so many pixels.',
        },
      },
      value: z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.unknown()) }),
      type: 'application/geo+json',
      example: '/mapit/area/UA51040250000099866.geojson?pixels=400',
      budget: viewBudget(0, 2),
      version,
      handle: ({ params, query }) => {
        const area = findByKey(areas, params.id);
        const feature = area && featureOf(areas, area, query.pixels);
        return feature ? ok({ json: feature.geometry }) : refuse('absent');
      },
    }),
    operation({
      id: 'mapitArea',
      path: '/mapit/area/{id}',
      family: 'mapit',
      access,
      summary: { uk: 'Територія', en: 'An area' },
      about: { uk: 'Одна територія за ідентифікатором.', en: 'One area by its id.' },
      params: { id },
      query: {},
      inputs: { id: idInput },
      value: mapitAreaSchema,
      example: '/mapit/area/UA51040250000099866',
      budget: viewBudget(0, 2),
      version,
      handle: ({ params }) => {
        const area = findByKey(areas, params.id);
        return area ? ok({ json: viewArea(area) }) : refuse('absent');
      },
    }),
    operation({
      id: 'mapitChildren',
      path: '/mapit/area/{id}/children',
      family: 'mapit',
      access,
      summary: { uk: 'Що лежить у території', en: 'What lies in an area' },
      about: {
        uk: 'Об’єкт, ключі якого — ідентифікатори територій.',
        en: 'An object whose keys are the areas’ ids.',
      },
      params: { id },
      query: {},
      inputs: { id: idInput },
      value: byId,
      example: '/mapit/area/UA51040250000099866/children',
      budget: viewBudget(0, 8),
      version,
      handle: ({ params }) => {
        const area = findByKey(areas, params.id);
        return area ? ok({ json: keyed(areas.children(area.id)) }) : refuse('absent');
      },
    }),
    operation({
      id: 'mapitAreas',
      path: '/mapit/areas/{types}',
      family: 'mapit',
      access,
      summary: { uk: 'Усі території певних видів', en: 'All areas of some kinds' },
      about: {
        uk: 'Види через кому; об’єкт, ключі якого — ідентифікатори.',
        en: 'Kinds with commas between them; an object whose keys are ids.',
      },
      params: { types: z.string().min(1).max(200) },
      query: {},
      inputs: { types: { uk: 'Наприклад hromada,beat.', en: 'Such as hromada,beat.' } },
      value: byId,
      example: '/mapit/areas/beat',
      budget: viewBudget(0, 3),
      version,
      handle: ({ params }) => {
        const types = new Set(params.types.split(','));
        return ok({ json: keyed(areas.all.filter(({ kind }) => types.has(kind))) });
      },
    }),
  ];
}

function keyed(areas: readonly Area[]): Record<string, MapItArea> {
  return Object.fromEntries(areas.map((area) => [area.id, viewArea(area)]));
}

function viewArea(area: Area): MapItArea {
  const names: Record<string, string[]> = { uk: [area.name] };
  if (area.nameEn !== undefined) names['en'] = [area.nameEn];
  return {
    id: area.id,
    name: area.name,
    type: area.kind,
    type_name: area.kind.replaceAll('-', ' '),
    parent_area: area.parentId ?? null,
    country: 'UA',
    country_name: 'Україна',
    codes: {
      ...(area.code !== undefined && { katottg: area.code }),
      ...(area.localCode !== undefined && { local: area.localCode }),
    },
    all_names: names,
    generation_low: 1,
    generation_high: 1,
  };
}
