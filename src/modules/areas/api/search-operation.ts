import { z } from '@hono/zod-openapi';
import { namedSchema } from '#platform/http/named-schema.ts';
import { ok } from '#kernel/result.ts';
import { type Operation, operation } from '#platform/http/operation.ts';
import { wholeNumber } from '#platform/http/operation-input.ts';
import { latitude, longitude } from '#platform/http/position.ts';
import { viewBudget } from '#platform/http/view-budget.ts';
import type { AreaDirectory, PlaceHit } from '../domain/directory.ts';
import { areaSchema, pointSchema, viewArea } from './area-views.ts';

const hitSchema = namedSchema(
  'PlaceHit',
  z.object({
    name: z.string(),
    formerName: z
      .string()
      .nullable()
      .describe('Its old name, where that is what was typed: show it beside the name'),
    kind: z.string().describe('An area’s kind, or street, address, landmark, school, station, …'),
    within: z.array(z.string()).describe('Names that tell it from its namesakes'),
    point: pointSchema.nullable(),
    area: areaSchema.nullable().describe('The area that it is or lies in'),
  }),
);

export function searchOperation(publicUrl: string, areas: AreaDirectory): Operation {
  return operation({
    id: 'searchPlaces',
    path: '/api/v1/search',
    family: 'poruch',
    access: { public: 'names of places are public facts' },
    summary: { uk: 'Знайти місце за назвою', en: 'Find a place by its name' },
    about: {
      uk: 'Населені пункти, вулиці, школи, відділення, території. Розуміє латинку, російське написання, старі назви й одруківки; шукає за початком слова.',
      en: 'Settlements, streets, schools, stations, areas. Understands Latin letters, Russian spelling, old names and slips; finds words by their beginning.',
    },
    params: {},
    query: {
      q: z.string().min(1).max(200),
      lat: latitude.optional(),
      lon: longitude.optional(),
      limit: wholeNumber(1, 50).optional(),
    },
    inputs: {
      q: { uk: 'Що шукати.', en: 'What to look for.' },
      lat: { uk: 'Широта: ближче — вище у списку.', en: 'Latitude: what is nearer comes first.' },
      lon: { uk: 'Довгота, разом із широтою.', en: 'Longitude, together with the latitude.' },
      limit: {
        uk: 'Скільки щонайбільше; 10, якщо не названо.',
        en: 'How many at most; 10 if not given.',
      },
    },
    value: z.object({ hits: z.array(hitSchema) }),
    example: '/api/v1/search?q=%D0%91%D1%96%D0%BB%D0%BE%D0%BB%D1%96%D1%81%D1%81%D1%8F',
    budget: viewBudget(0, 3),
    version: () => areas.version,
    asksWhere: true,
    handle: async ({ query: { q, lat, lon, limit = 10 } }) => {
      const near = lat !== undefined && lon !== undefined ? { near: { lat, lon } } : {};
      const hits = await areas.search(q, { limit, ...near });
      return ok({ json: { hits: hits.map((hit) => viewHit(hit, publicUrl)) } });
    },
  });
}

function viewHit(
  { place, formerName, within, area }: PlaceHit,
  publicUrl: string,
): z.infer<typeof hitSchema> {
  return {
    name: place.name,
    formerName: formerName ?? null,
    kind: place.kind,
    within: within.map(({ name }) => name),
    point: place.point ?? area?.centre ?? null,
    area: area ? viewArea(area, publicUrl) : null,
  };
}
