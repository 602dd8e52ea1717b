import type { AreaId, FileId, OfficerId, OrganisationId } from '#kernel/ids.ts';

export const OFFICER_KINDS = [
  'district',
  'community',
  'school',
  'juvenile',
  'patrol',
  'duty',
] as const;
export type OfficerKind = (typeof OFFICER_KINDS)[number];

export const MESSENGERS = ['telegram', 'viber', 'whatsapp', 'signal'] as const;
export type Messenger = (typeof MESSENGERS)[number];

/** One reception in a place: a weekday and hours in the installation's zone. */
export interface Reception {
  readonly areaId: AreaId | undefined;
  readonly place: string;
  readonly placeEn: string | undefined;
  /** 1 is Monday. */
  readonly weekday: number;
  /** `HH:MM`. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly note: string | undefined;
}

export interface Officer {
  readonly id: OfficerId;
  readonly slug: string;
  readonly badgeNumber: string;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly kind: OfficerKind;
  readonly wordForm: 'masculine' | 'feminine';
  readonly rank: string | undefined;
  /** BCP 47 codes. */
  readonly languages: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  readonly email: string | undefined;
  readonly messengers: Readonly<Partial<Record<Messenger, string>>>;
  readonly stationId: OrganisationId | undefined;
  readonly photoId: FileId | undefined;
  readonly checkedOn: Temporal.PlainDate | undefined;
}
