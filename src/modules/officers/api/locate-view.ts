import { z } from '@hono/zod-openapi';
import { namedSchema } from '#platform/http/named-schema.ts';
import { type Area, areaSchema, viewArea } from '#modules/areas/index.ts';
import { organisationSchema, viewOrganisation } from '#modules/organisations/index.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import type { PlaceAnswer } from '../use-cases/answer-for-place.ts';
import { officerSchema, viewOfficer } from './officer-views.ts';

export const locateSchema = namedSchema(
  'Located',
  z.object({
    chain: z.array(areaSchema).describe('The areas that the point lies in, from the widest'),
    beat: areaSchema.nullable().describe('The police beat; null where the map has none'),
    vacant: z.boolean().describe('There is a beat, and nobody answers for it today'),
    answering: z
      .array(
        z.object({
          areaId: z.uuid(),
          officers: z.array(officerSchema),
        }),
      )
      .describe('Who answers here today: for the beat first, then for what lies around it'),
    station: organisationSchema
      .extend({
        serves: z.boolean().describe('It answers for this place; else it is only the nearest'),
      })
      .nullable(),
  }),
);

export type Located = z.infer<typeof locateSchema>;

export function viewPlace(
  context: OfficersContext,
  chain: readonly Area[],
  { beat, vacant, answering, station: { station, serves } }: PlaceAnswer,
): Located {
  const { areas, officers, platform } = context;
  const { publicUrl } = platform.config;
  const viewing = { officers, areas, day: platform.clock.today(), publicUrl };
  return {
    chain: chain.map((area) => viewArea(area, publicUrl)),
    beat: beat ? viewArea(beat, publicUrl) : null,
    vacant,
    answering: answering.map(({ area, officers: some }) => ({
      areaId: area.id,
      officers: some.map((officer) => viewOfficer(officer, viewing)),
    })),
    station: station ? { ...viewOrganisation(station, areas), serves } : null,
  };
}
