import type { AreaId } from '#kernel/ids.ts';
import type { WrittenTable } from '#platform/csv/write-table.ts';
import { hoursText } from './hours-text.ts';
import type { OrganisationKind } from './organisation.ts';
import type { KnownOrganisation } from './organisation-draft.ts';

/** By what an import finds an area. */
interface AreaNames {
  readonly slug: (id: AreaId) => string | undefined;
  readonly code: (id: AreaId) => string | undefined;
}

/** A table that the kind's own import takes back; areas by the last part of their page's address. */
export function organisationTable(
  kind: OrganisationKind,
  organisations: readonly KnownOrganisation[],
  names: AreaNames,
): WrittenTable {
  return kind === 'school'
    ? { headings: SCHOOL, rows: organisations.map((one) => schoolRow(one, names)) }
    : { headings: HEADINGS, rows: organisations.map((one) => rowOf(one, names)) };
}

const HEADINGS = [
  'id',
  'name',
  'name en',
  'address',
  'lat',
  'lon',
  'area',
  'phones',
  'email',
  'website',
  'opening hours',
  'serves',
  'about',
  'about en',
  'checked on',
  'closed',
];

function rowOf(one: KnownOrganisation, names: AreaNames): readonly string[] {
  return [
    registerNumber(one) ?? one.slug,
    one.name,
    said(one.nameEn),
    said(one.address),
    said(one.point?.lat),
    said(one.point?.lon),
    said(one.areaId && names.slug(one.areaId)),
    one.phones.join('; '),
    said(one.email),
    said(one.website),
    one.openingHours.map(hoursText).join('; '),
    one.serves.flatMap((id) => names.slug(id) ?? []).join('; '),
    said(one.about),
    said(one.aboutEn),
    said(one.checkedOn),
    one.status === 'closed' ? 'так' : '',
  ];
}

function said(value: { toString(): string } | undefined): string {
  return value === undefined ? '' : value.toString();
}

/** As the state register of schools heads them. */
const SCHOOL = ['edebo', 'full_name', 'short_name', 'status', 'katottg', 'address', 'site'];

function schoolRow(one: KnownOrganisation, names: AreaNames): readonly string[] {
  return [
    said(registerNumber(one)),
    one.name,
    one.name,
    one.status === 'closed' ? 'ліквідовано' : 'працює',
    (one.areaId && names.code(one.areaId)) ?? '',
    one.address ?? '',
    one.website ?? '',
  ];
}

/** `station:#demo-1`: a number of its own. One without is recognised by its slug, however it was renamed. */
function registerNumber({ importKey }: KnownOrganisation): string | undefined {
  return /^[a-z-]+:#(.*)$/s.exec(importKey)?.[1];
}
