import { z } from '@hono/zod-openapi';
import { ok, refuse } from '#kernel/result.ts';
import { type Operation, operation } from '#platform/http/operation.ts';
import { wholeNumber } from '#platform/http/operation-input.ts';
import { viewBudget } from '#platform/http/view-budget.ts';
import { AREA_KINDS } from '../domain/area.ts';
import type { AreaDirectory } from '../domain/directory.ts';
import { areaSchema, viewArea } from './area-views.ts';
import { findByKey } from './find-by-key.ts';
import { featureOf, featureSchema } from './geojson.ts';
import { pageInputs, pageQuery, pageSchema, takePage } from './pages.ts';
import { searchOperation } from './search-operation.ts';

const access = { public: 'areas and their borders are public facts' };

const key = z.string().min(1).max(200);
const keyInput = {
  uk: 'Ідентифікатор (UUID), код КАТОТТГ або назва з адреси сторінки.',
  en: 'An id (UUID), a KATOTTG code, or the slug of its page.',
};
const kind = z.enum(AREA_KINDS).optional();
const kindInput = { uk: 'Лише території цього виду.', en: 'Only areas of this kind.' };

/** What programs may ask about areas alone. Who answers for them is asked of officers. */
export function areaOperations(publicUrl: string, areas: AreaDirectory): readonly Operation[] {
  const version = () => areas.version;
  return [
    searchOperation(publicUrl, areas),
    operation({
      id: 'listAreas',
      path: '/api/v1/areas',
      family: 'poruch',
      access,
      summary: { uk: 'Усі території', en: 'All areas' },
      about: {
        uk: 'За абеткою, посторінково. Поліцейські дільниці — це kind=beat.',
        en: 'In the order of their names, by pages. Police beats are kind=beat.',
      },
      params: {},
      query: { kind, ...pageQuery },
      inputs: { kind: kindInput, ...pageInputs },
      value: pageSchema(areaSchema),
      example: '/api/v1/areas?kind=beat',
      budget: viewBudget(0, 3),
      version,
      handle: ({ query }) => {
        const wanted = areas.all.filter(({ kind }) => !query.kind || kind === query.kind);
        return ok({ json: takePage(wanted, query, (area) => viewArea(area, publicUrl)) });
      },
    }),
    operation({
      id: 'areaOutline',
      path: '/api/v1/areas/{key}.geojson',
      family: 'poruch',
      access,
      summary: { uk: 'Межі території', en: 'The outline of an area' },
      about: {
        uk: 'GeoJSON (RFC 7946). Понад 50 000 вершин спрощується, і simplified про це каже.',
        en: 'GeoJSON (RFC 7946). Over 50,000 vertices it is simplified, and simplified says so.',
      },
      params: { key },
      query: { pixels: wholeNumber(16, 10_000).optional() },
      inputs: {
        key: keyInput,
        pixels: {
          uk: 'Спростити для малюнка з такою довшою стороною, у пікселях.',
          en: 'Simplify for a drawing whose longer side has so many pixels.',
        },
      },
      value: featureSchema,
      type: 'application/geo+json',
      example: '/api/v1/areas/UA51040250000099866.geojson?pixels=400',
      budget: viewBudget(0, 2),
      version,
      handle: ({ params, query }) => {
        const area = findByKey(areas, params.key);
        const feature = area && featureOf(areas, area, query.pixels);
        return feature ? ok({ json: feature }) : refuse('absent');
      },
    }),
    operation({
      id: 'readArea',
      path: '/api/v1/areas/{key}',
      family: 'poruch',
      access,
      summary: { uk: 'Територія', en: 'An area' },
      about: {
        uk: 'Сама територія, у чому вона лежить і які дільниці за неї відповідають.',
        en: 'The area itself, what it lies in, and which beats answer for it.',
      },
      params: { key },
      query: {},
      inputs: { key: keyInput },
      value: z.object({
        area: areaSchema,
        within: z.array(areaSchema).describe('From the widest to its parent'),
        beats: z.array(areaSchema),
      }),
      example: '/api/v1/areas/UA51040250030076972',
      budget: viewBudget(0, 3),
      version,
      handle: ({ params }) => {
        const area = findByKey(areas, params.key);
        if (!area) return refuse('absent');
        const view = (one: typeof area) => viewArea(one, publicUrl);
        const within = areas.chain(area.id).filter(({ id }) => id !== area.id);
        const beats = areas.beatsOf(area.id);
        return ok({
          json: { area: view(area), within: within.map(view), beats: beats.map(view) },
        });
      },
    }),
    operation({
      id: 'listChildren',
      path: '/api/v1/areas/{key}/children',
      family: 'poruch',
      access,
      summary: { uk: 'Що лежить у території', en: 'What lies in an area' },
      about: {
        uk: 'Території, для яких вона — безпосередньо вища.',
        en: 'The areas whose parent it is.',
      },
      params: { key },
      query: { kind, ...pageQuery },
      inputs: { key: keyInput, kind: kindInput, ...pageInputs },
      value: pageSchema(areaSchema),
      example: '/api/v1/areas/UA51040250000099866/children?kind=settlement',
      budget: viewBudget(0, 6),
      version,
      handle: ({ params, query }) => {
        const area = findByKey(areas, params.key);
        if (!area) return refuse('absent');
        const children = areas.children(area.id, query.kind);
        return ok({ json: takePage(children, query, (child) => viewArea(child, publicUrl)) });
      },
    }),
  ];
}
