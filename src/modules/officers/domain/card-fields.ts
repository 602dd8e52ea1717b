import type { OrganisationId } from '#kernel/ids.ts';
import { MESSENGERS, type Messenger, type Officer, type OfficerKind } from './officer.ts';

/** What an officer herself changes of her card. */
export interface ContactFields {
  readonly phones: readonly string[];
  readonly messengers: Officer['messengers'];
  readonly languages: readonly string[];
}

/** What those change who keep the cards. */
export interface CardFields extends ContactFields {
  readonly badgeNumber: string;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly kind: OfficerKind;
  readonly wordForm: Officer['wordForm'];
  readonly rank: string | undefined;
  readonly email: string | undefined;
  readonly stationId: OrganisationId | undefined;
}

const PLAIN = [
  'badgeNumber',
  'name',
  'nameEn',
  'kind',
  'wordForm',
  'rank',
  'email',
  'stationId',
] as const;
const LISTS = ['phones', 'languages'] as const;

export type CardField = (typeof PLAIN)[number] | (typeof LISTS)[number] | Messenger;

/** Which fields of a card differ from what is wanted, of those that the wanted one speaks of. */
export function changedFields(
  before: CardFields,
  after: Partial<CardFields> & ContactFields,
): readonly CardField[] {
  return [
    ...PLAIN.filter((field) => field in after && before[field] !== after[field]),
    ...LISTS.filter((field) => before[field].join('\n') !== after[field].join('\n')),
    ...MESSENGERS.filter((one) => before.messengers[one] !== after.messengers[one]),
  ];
}
