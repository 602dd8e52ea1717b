import type { AreaId, OrganisationId } from '#kernel/ids.ts';
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
  /** What was known of those of the drafts that are not new, by the draft's key. */
  readonly before: ReadonlyMap<string, KnownOrganisation>;
}

/**
 * Which of the drafts are new and which change what is known. What a file's columns do not speak of stays. One
 * without a number of its own is recognised by place and name, and in a table of ours by its slug: it may have been
 * renamed at the desk since.
 */
export function planOrganisations(
  drafts: readonly OrganisationDraft[],
  known: ReadonlyMap<string, KnownOrganisation>,
  columns: ReadonlySet<OrganisationColumn>,
): OrganisationsPlan {
  const bySlug = new Map([...known.values()].map((one) => [`${one.kind}:#${one.slug}`, one]));
  const created: OrganisationDraft[] = [];
  const changed: KnownOrganisation[] = [];
  const found = new Map<string, KnownOrganisation>();
  for (const draft of drafts) {
    const before = known.get(draft.importKey) ?? bySlug.get(draft.importKey);
    if (!before) created.push(draft);
    else {
      found.set(draft.importKey, before);
      const after = merge(before, draft, columns);
      if (fingerprint(after) !== fingerprint(before)) changed.push(after);
    }
  }
  const unchanged = drafts.length - created.length - changed.length;
  return { created, changed, unchanged, before: found };
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
    importKey: before.importKey,
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

/** The same of two that say the same, whatever the order of their facts. Of what is written only: no id, no moment. */
export function fingerprint(organisation: OrganisationDraft): string {
  const { point, openingHours, serves } = organisation;
  return JSON.stringify([
    PLAIN.map((fact) => organisation[fact]?.toString() ?? null),
    point ? [point.lon, point.lat] : null,
    organisation.phones,
    openingHours.map(({ weekdays, from, to, allDay }) => [weekdays, from, to, allDay]),
    [...serves].toSorted(),
  ]);
}

const PLAIN = [
  'kind',
  'importKey',
  'status',
  'name',
  'nameEn',
  'areaId',
  'address',
  'email',
  'website',
  'about',
  'aboutEn',
  'checkedOn',
] as const;
