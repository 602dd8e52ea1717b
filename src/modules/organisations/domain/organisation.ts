import type { Point } from '#kernel/geometry/geometry.ts';
import type { AreaId, OrganisationId } from '#kernel/ids.ts';

export const ORGANISATION_KINDS = [
  'station',
  'medical-point',
  'coordination-office',
  'council',
  'ngo',
  'school',
  'library',
  'partner',
  'media',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The kinds that come in a table of one shape: schools have a register of their own. */
export type ImportedKind = Exclude<OrganisationKind, 'school'>;

/** Whom the Coordination Security Office works side by side with, in the order in which they are shown. */
export const PARTNER_KINDS = ['council', 'ngo', 'library', 'partner', 'media'] as const;

/** Open on these weekdays (1 is Monday) from–to, `HH:MM`; `allDay` means round the clock. */
export interface OpeningHours {
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly allDay: boolean;
}

/** An organisation as pages and other modules may see it. Phones are the organisation's, E.164 or short numbers. */
export interface Organisation {
  readonly id: OrganisationId;
  readonly kind: OrganisationKind;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly areaId: AreaId | undefined;
  readonly address: string | undefined;
  readonly point: Point | undefined;
  readonly phones: readonly string[];
  readonly email: string | undefined;
  readonly website: string | undefined;
  readonly openingHours: readonly OpeningHours[];
  readonly about: string | undefined;
  readonly aboutEn: string | undefined;
  readonly checkedOn: Temporal.PlainDate | undefined;
}
