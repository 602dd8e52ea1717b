import type { AreaId, OrganisationId } from '../../../kernel/ids.ts';
import type { Organisation } from './organisation.ts';
import type { OrganisationColumn } from './organisation-columns.ts';

/** An organisation as a file describes it, its areas found. */
export interface OrganisationDraft extends Omit<Organisation, 'id' | 'slug'> {
  readonly importKey: string;
  readonly status: 'open' | 'closed';
  readonly serves: readonly AreaId[];
}

export interface KnownOrganisation extends OrganisationDraft {
  readonly id: OrganisationId;
  readonly slug: string;
}

export interface OrganisationsPlan {
  readonly created: readonly OrganisationDraft[];
  readonly changed: readonly KnownOrganisation[];
  readonly unchanged: number;
}

/** Which of the drafts are new and which change what is known. What a file's columns do not speak of stays. */
export function planOrganisations(
  drafts: readonly OrganisationDraft[],
  known: ReadonlyMap<string, KnownOrganisation>,
  columns: ReadonlySet<OrganisationColumn>,
): OrganisationsPlan {
  const created: OrganisationDraft[] = [];
  const changed: KnownOrganisation[] = [];
  for (const draft of drafts) {
    const before = known.get(draft.importKey);
    if (!before) created.push(draft);
    else {
      const after = merge(before, draft, columns);
      if (fingerprint(after) !== fingerprint(before)) changed.push(after);
    }
  }
  return { created, changed, unchanged: drafts.length - created.length - changed.length };
}

function merge(
  before: KnownOrganisation,
  draft: OrganisationDraft,
  columns: ReadonlySet<OrganisationColumn>,
): KnownOrganisation {
  const said = <Value>(column: OrganisationColumn, value: Value, known: Value): Value =>
    columns.has(column) ? value : known;
  return {
    ...draft,
    id: before.id,
    slug: before.slug,
    nameEn: said('nameEn', draft.nameEn, before.nameEn),
    address: said('address', draft.address, before.address),
    point: said('lat', draft.point, before.point),
    areaId: draft.areaId ?? before.areaId,
    phones: said('phones', draft.phones, before.phones),
    email: said('email', draft.email, before.email),
    website: said('website', draft.website, before.website),
    openingHours: said('hours', draft.openingHours, before.openingHours),
    serves: said('serves', draft.serves, before.serves),
    about: said('about', draft.about, before.about),
    aboutEn: said('aboutEn', draft.aboutEn, before.aboutEn),
    checkedOn: said('checkedOn', draft.checkedOn, before.checkedOn),
    status: said('closed', draft.status, before.status),
  };
}

function fingerprint(organisation: KnownOrganisation): string {
  const { point, openingHours, serves, ...plain } = organisation;
  return JSON.stringify([
    Object.entries(plain)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    point && [point.lon, point.lat],
    openingHours.map(({ weekdays, from, to, allDay }) => [weekdays, from, to, allDay]),
    [...serves].sort(),
  ]);
}
