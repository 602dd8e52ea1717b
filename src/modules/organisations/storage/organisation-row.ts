import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Point } from '#kernel/geometry/geometry.ts';
import type { AreaId, OrganisationId } from '#kernel/ids.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { OrganisationsTables } from './tables.ts';

export type OrganisationRow = Selectable<OrganisationsTables['organisations.organisation']>;

const openingHours = z.array(
  z.object({
    weekdays: z.array(z.number().int().min(1).max(7)),
    from: z.string(),
    to: z.string(),
    allDay: z.boolean(),
  }),
);

export function parseOrganisation(row: OrganisationRow): Organisation {
  return {
    id: row.id as OrganisationId,
    kind: row.kind,
    slug: row.slug,
    name: row.name,
    nameEn: row.name_en ?? undefined,
    areaId: (row.area_id as AreaId | null) ?? undefined,
    address: row.address ?? undefined,
    point: parsePoint(row),
    phones: row.phones,
    email: row.email ?? undefined,
    website: row.website ?? undefined,
    openingHours: openingHours.parse(row.opening_hours),
    about: row.about ?? undefined,
    aboutEn: row.about_en ?? undefined,
    checkedOn: row.checked_on ?? undefined,
  };
}

function parsePoint({ lon, lat }: OrganisationRow): Point | undefined {
  return lon === null || lat === null ? undefined : { lon, lat };
}
