import type { Selectable } from 'kysely';
import type { AreaId, FileId, OfficerId, OrganisationId } from '#kernel/ids.ts';
import type { Officer, Reception } from '../domain/officer.ts';
import { messengersSchema } from './messengers.ts';
import type { OfficersTables } from './tables.ts';

/** The columns that make an Officer. */
export type OfficerRow = Pick<
  Selectable<OfficersTables['officers.officer']>,
  | 'id'
  | 'slug'
  | 'badge_number'
  | 'name'
  | 'name_en'
  | 'kind'
  | 'word_form'
  | 'rank'
  | 'languages'
  | 'phones'
  | 'email'
  | 'messengers'
  | 'station_id'
  | 'photo_id'
  | 'checked_on'
  | 'left_on'
>;

export function parseOfficer(
  row: OfficerRow,
): Officer & { readonly leftOn: Temporal.PlainDate | undefined } {
  return {
    id: row.id as OfficerId,
    slug: row.slug,
    badgeNumber: row.badge_number,
    name: row.name,
    nameEn: row.name_en ?? undefined,
    kind: row.kind,
    wordForm: row.word_form,
    rank: row.rank ?? undefined,
    languages: row.languages,
    phones: row.phones,
    email: row.email ?? undefined,
    messengers: messengersSchema.parse(row.messengers),
    stationId: (row.station_id as OrganisationId | null) ?? undefined,
    photoId: (row.photo_id as FileId | null) ?? undefined,
    checkedOn: row.checked_on ?? undefined,
    leftOn: row.left_on ?? undefined,
  };
}

export function parseReception(row: Selectable<OfficersTables['officers.reception']>): Reception {
  return {
    areaId: (row.area_id as AreaId | null) ?? undefined,
    place: row.place,
    placeEn: row.place_en ?? undefined,
    weekday: row.weekday,
    startsAt: row.starts_at.toString({ smallestUnit: 'minute' }),
    endsAt: row.ends_at.toString({ smallestUnit: 'minute' }),
    note: row.note ?? undefined,
  };
}

export function parseAssignment(row: Selectable<OfficersTables['officers.assignment']>) {
  return {
    id: row.id,
    areaId: row.area_id as AreaId,
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? undefined,
  };
}
