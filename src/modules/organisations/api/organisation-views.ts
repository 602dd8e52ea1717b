import { z } from '@hono/zod-openapi';
import { namedSchema } from '#platform/http/named-schema.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import type { OpenState } from '../domain/opening-hours.ts';
import { ORGANISATION_KINDS, type Organisation } from '../domain/organisation.ts';

/** An organisation as programs see it. What is not known is null. */
export const organisationSchema = namedSchema(
  'Organisation',
  z.object({
    id: z.uuid(),
    kind: z.enum(ORGANISATION_KINDS),
    name: z.string().describe('In Ukrainian'),
    nameEn: z.string().nullable(),
    slug: z.string(),
    areaId: z.uuid().nullable(),
    address: z.string().nullable(),
    point: z.object({ lon: z.number(), lat: z.number() }).nullable(),
    phones: z.array(z.string()).describe('E.164, or a short number such as 102'),
    email: z.string().nullable(),
    website: z.string().nullable(),
    openingHours: z
      .array(
        z.object({
          weekdays: z.array(z.int()).describe('1 is Monday'),
          from: z.string().describe('HH:MM in the installation’s time zone'),
          to: z.string(),
        }),
      )
      .describe('Empty when not known'),
    checkedOn: z.iso.date().nullable().describe('When somebody last checked all this'),
  }),
);

export const nearOrganisationSchema = namedSchema(
  'NearOrganisation',
  organisationSchema.extend({
    metres: z.int().nullable().describe('From the point that was given, as the crow flies'),
    openNow: z.boolean().nullable(),
  }),
);

export type OrganisationView = z.infer<typeof organisationSchema>;

export function viewOrganisation(
  organisation: Organisation,
  areas: Pick<AreaDirectory, 'get'>,
): OrganisationView {
  return {
    id: organisation.id,
    kind: organisation.kind,
    name: organisation.name,
    nameEn: organisation.nameEn ?? null,
    slug: organisation.slug,
    areaId: publicArea(organisation, areas),
    address: organisation.address ?? null,
    point: organisation.point ?? null,
    phones: [...organisation.phones],
    email: organisation.email ?? null,
    website: organisation.website ?? null,
    openingHours: organisation.openingHours.map(({ weekdays, from, to }) => ({
      weekdays: [...weekdays],
      from,
      to,
    })),
    checkedOn: organisation.checkedOn?.toString() ?? null,
  };
}

/** An area that is hidden, or not public yet, is not named: neither here nor anywhere. */
function publicArea(
  { areaId }: Organisation,
  areas: Pick<AreaDirectory, 'get'>,
): OrganisationView['areaId'] {
  return (areaId && areas.get(areaId)?.id) ?? null;
}

/** Null where the hours are not known. */
export function isOpenNow(state: OpenState): boolean | null {
  return state.kind === 'unknown' ? null : state.kind !== 'closed';
}
