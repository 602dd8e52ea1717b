import { z } from '@hono/zod-openapi';
import type { MultiPolygon, Ring } from '#kernel/geometry/geometry.ts';
import type { Area } from '#modules/areas/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import { absenceOn, type ServingOfficer } from '../domain/officer-directory.ts';
import type { Reception } from '../domain/officer.ts';
import type { BeatToday } from '../use-cases/read-beat.ts';

/** Shapes of the United Kingdom's police API. Coordinates and population are strings there, so they are here. */
const contactSchema = z.record(z.string(), z.string());

export const briefSchema = z.object({ id: z.string(), name: z.string() });

export const forceSchema = briefSchema.extend({
  description: z.string().nullable(),
  url: z.string(),
  telephone: z.string(),
  engagement_methods: z.array(
    z.object({ title: z.string(), url: z.string(), description: z.string().nullable() }),
  ),
});

export const neighbourhoodSchema = briefSchema.extend({
  description: z.string().nullable(),
  population: z.string(),
  url_force: z.string(),
  contact_details: contactSchema,
  centre: z.object({ latitude: z.string(), longitude: z.string() }),
  links: z.array(
    z.object({ url: z.string(), description: z.string().nullable(), title: z.string() }),
  ),
  locations: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      address: z.string().nullable(),
      postcode: z.string().nullable(),
      latitude: z.string().nullable(),
      longitude: z.string().nullable(),
      telephone: z.string().nullable(),
      description: z.string().nullable(),
    }),
  ),
});

export const boundarySchema = z.array(z.object({ latitude: z.string(), longitude: z.string() }));

export const personSchema = z.object({
  name: z.string(),
  rank: z.string().nullable(),
  bio: z.string().nullable(),
  contact_details: contactSchema,
});

export const eventSchema = z.object({
  title: z.string(),
  type: z.string(),
  description: z.string().nullable(),
  address: z.string(),
  start_date: z.string().describe('Local time, without a zone'),
  end_date: z.string(),
  contact_details: contactSchema,
});

export type PoliceEvent = z.infer<typeof eventSchema>;

export const prioritySchema = z.object({
  issue: z.string(),
  'issue-date': z.string(),
  action: z.string().nullable(),
  'action-date': z.string().nullable(),
});

export function viewBrief({ slug, name }: Area): z.infer<typeof briefSchema> {
  return { id: slug, name };
}

export function viewForce(
  oblast: Area,
  publicUrl: string,
  telephone: string,
): z.infer<typeof forceSchema> {
  return {
    id: oblast.slug,
    name: oblast.name,
    description: null,
    url: `${publicUrl}/area/${oblast.slug}`,
    telephone,
    engagement_methods: [],
  };
}

export function viewNeighbourhood(
  { beat, officers, station }: BeatToday,
  publicUrl: string,
): z.infer<typeof neighbourhoodSchema> {
  const { centre } = beat;
  const url = `${publicUrl}/area/${beat.slug}`;
  return {
    id: beat.slug,
    name: beat.name,
    description: null,
    population: String(beat.population ?? 0),
    url_force: url,
    contact_details: officers[0] ? viewContacts(officers[0]) : stationContacts(station),
    centre: {
      latitude: centre ? degrees(centre.lat) : '',
      longitude: centre ? degrees(centre.lon) : '',
    },
    links: [{ url, description: null, title: beat.name }],
    locations: station ? [viewStation(station)] : [],
  };
}

export function viewPerson(officer: ServingOfficer): z.infer<typeof personSchema> {
  return {
    name: officer.name,
    rank: officer.rank ?? null,
    bio: null,
    contact_details: viewContacts(officer),
  };
}

/** That format has one ring and knows no holes: of several parts, the one with the longest border. */
export function viewBoundary(shape: MultiPolygon): z.infer<typeof boundarySchema> {
  return shape
    .flatMap(([outer]) => (outer ? [outer] : []))
    .reduce<Ring>((longest, ring) => (ring.length > longest.length ? ring : longest), [])
    .map(([lon, lat]) => ({ latitude: degrees(lat), longitude: degrees(lon) }));
}

const DAYS_AHEAD = 14;

/** The coming receptions, day by day, without the days when the officer is away. */
export function viewUpcoming(
  officers: readonly ServingOfficer[],
  today: Temporal.PlainDate,
): z.infer<typeof eventSchema>[] {
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

/** A reception on one of its days. */
function viewReception(
  officer: ServingOfficer,
  reception: Reception,
  day: Temporal.PlainDate,
): z.infer<typeof eventSchema> {
  return {
    title: `${officer.name}: ${reception.place}`,
    type: 'meeting',
    description: reception.note ?? null,
    address: reception.place,
    start_date: `${day.toString()}T${reception.startsAt}:00`,
    end_date: `${day.toString()}T${reception.endsAt}:00`,
    contact_details: viewContacts(officer),
  };
}

function degrees(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** How an officer is reached, as that format has it. */
export function viewContacts({ phones, email }: Pick<ServingOfficer, 'phones' | 'email'>) {
  const [telephone, mobile] = phones;
  return {
    ...(telephone !== undefined && { telephone }),
    ...(mobile !== undefined && { mobile }),
    ...(email !== undefined && { email }),
  };
}

function stationContacts(station: Organisation | undefined): Record<string, string> {
  return station ? viewContacts(station) : {};
}

function viewStation(station: Organisation) {
  return {
    name: station.name,
    type: 'station',
    address: station.address ?? null,
    postcode: null,
    latitude: station.point ? degrees(station.point.lat) : null,
    longitude: station.point ? degrees(station.point.lon) : null,
    telephone: station.phones[0] ?? null,
    description: station.about ?? null,
  };
}
