import { z } from '@hono/zod-openapi';
import { namedSchema } from '../../../platform/http/named-schema.ts';
import type { Point } from '../../../kernel/geometry/geometry.ts';
import { type Area, areaSchema, type Location, viewArea } from '../../areas/index.ts';
import { organisationSchema, viewOrganisation } from '../../organisations/index.ts';
import { whoAnswersAt } from '../domain/who-answers.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
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

/** All that is known of a place. `point` is needed only where no narrower area says where one is. */
export function viewLocation(context: OfficersContext, { chain }: Location, point: Point): Located {
  const { areas, officers } = context;
  const { clock, config } = context.platform;
  const { publicUrl } = config;
  const viewing = { officers, areas, day: clock.today(), publicUrl };
  const beat = chain.find(({ kind }) => kind === 'beat');
  const answering = whoAnswersAt(chain, officers, viewing.day);
  return {
    chain: chain.map((area) => viewArea(area, publicUrl)),
    beat: beat ? viewArea(beat, publicUrl) : null,
    vacant: answering.some(({ area, officers: some }) => area === beat && some.length === 0),
    answering: answering
      .filter(({ officers: some }) => some.length > 0)
      .map(({ area, officers: some }) => ({
        areaId: area.id,
        officers: some.map((officer) => viewOfficer(officer, viewing)),
      })),
    station: viewStation(context, chain, point),
  };
}

/** Where the answer depends on the areas alone, and not on where in them the point is. */
export function dependsOnAreasOnly(context: OfficersContext, { chain }: Location): boolean {
  return context.organisations.stationServing(chain) !== undefined || centreOf(chain) !== undefined;
}

function viewStation(
  { organisations, areas }: OfficersContext,
  chain: readonly Area[],
  point: Point,
): Located['station'] {
  const serving = organisations.stationServing(chain);
  if (serving) return { ...viewOrganisation(serving, areas), serves: true };
  const [near] = organisations.nearest('station', centreOf(chain) ?? point, 1);
  return near ? { ...viewOrganisation(near.thing, areas), serves: false } : null;
}

const WIDE = new Set(['oblast', 'raion']);

/** The middle of the narrowest area, if it is small enough that what is near it is near all of it. */
function centreOf(chain: readonly Area[]): Point | undefined {
  return chain.findLast(({ kind, centre }) => centre !== undefined && !WIDE.has(kind))?.centre;
}
