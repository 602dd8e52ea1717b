import type { z } from '@hono/zod-openapi';
import type { Point, Ring } from '../../../kernel/geometry/geometry.ts';
import type { Area } from '../../areas/index.ts';
import { absenceOn } from '../domain/officer-directory.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import {
  type boundarySchema,
  type briefSchema,
  degrees,
  type eventSchema,
  type forceSchema,
  type neighbourhoodSchema,
  type personSchema,
  viewForce,
  viewNeighbourhood,
  viewPerson,
  viewReception,
} from './police-views.ts';

const POLICE = '102';
const DAYS_AHEAD = 14;

type Brief = z.infer<typeof briefSchema>;

/** Answers in the words of the United Kingdom's police API. Undefined: there is no such thing. */
export interface PoliceReader {
  locate(point: Point): { force: string; neighbourhood: string } | undefined;
  forces(): Brief[];
  force(id: string): z.infer<typeof forceSchema> | undefined;
  neighbourhoods(force: string): Brief[] | undefined;
  isIn(force: string, beat: string): boolean;
  neighbourhood(beat: string): z.infer<typeof neighbourhoodSchema> | undefined;
  boundary(beat: string): z.infer<typeof boundarySchema> | undefined;
  people(beat: string): z.infer<typeof personSchema>[] | undefined;
  events(beat: string): z.infer<typeof eventSchema>[] | undefined;
}

export function createPoliceReader(context: OfficersContext): PoliceReader {
  const { areas, officers, organisations } = context;
  const { clock, config } = context.platform;

  const findForce = (slug: string) => areas.roots().find((root) => root.slug === slug);
  const findBeat = (slug: string) => {
    const area = areas.bySlug(slug)?.area;
    return area?.kind === 'beat' ? area : undefined;
  };
  const assigned = (beat: Area) => officers.assignedTo(beat.id, clock.today());

  return {
    locate: (point) => {
      const { chain } = areas.locate(point);
      const beat = chain.find(({ kind }) => kind === 'beat');
      const force = beat && areas.chain(beat.id)[0];
      return force && { force: force.slug, neighbourhood: beat.slug };
    },
    forces: () => areas.roots().map(brief),
    force: (id) => {
      const force = findForce(id);
      return force && viewForce(force, config.publicUrl, POLICE);
    },
    neighbourhoods: (id) => {
      const force = findForce(id);
      return force && areas.descendants(force.id, 'beat').map(brief);
    },
    isIn: (force, slug) => {
      const beat = findBeat(slug);
      return beat !== undefined && areas.chain(beat.id)[0]?.slug === force;
    },
    neighbourhood: (slug) => {
      const beat = findBeat(slug);
      if (!beat) return undefined;
      const station = organisations.stationServing(areas.chain(beat.id));
      return viewNeighbourhood({ beat, officers: assigned(beat), station }, config.publicUrl);
    },
    boundary: (slug) => {
      const beat = findBeat(slug);
      return beat && largestRing(areas.shape(beat.id) ?? []).map(position);
    },
    people: (slug) => {
      const beat = findBeat(slug);
      return beat && assigned(beat).map(viewPerson);
    },
    events: (slug) => {
      const beat = findBeat(slug);
      return beat && upcoming(assigned(beat), clock.today());
    },
  };
}

function brief({ slug, name }: Area): Brief {
  return { id: slug, name };
}

function position([lon, lat]: readonly [number, number]) {
  return { latitude: degrees(lat) ?? '', longitude: degrees(lon) ?? '' };
}

/** That format has one ring and knows no holes: of several parts, the one with the longest border. */
function largestRing(shape: readonly (readonly Ring[])[]): Ring {
  return shape
    .flatMap(([outer]) => (outer ? [outer] : []))
    .reduce<Ring>((longest, ring) => (ring.length > longest.length ? ring : longest), []);
}

/** The coming receptions, day by day, without the days when the officer is away. */
function upcoming(
  officers: ReturnType<OfficersContext['officers']['assignedTo']>,
  today: Temporal.PlainDate,
) {
  const days = Array.from({ length: DAYS_AHEAD }, (_, index) => today.add({ days: index }));
  return days.flatMap((day) =>
    officers
      .filter((officer) => absenceOn(officer, day) === undefined)
      .flatMap((officer) =>
        officer.receptions
          .filter(({ weekday }) => weekday === day.dayOfWeek)
          .map((reception) => viewReception(officer, reception, day)),
      ),
  );
}
