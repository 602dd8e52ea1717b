import type {
  AreaId,
  CorrectionId,
  ForumId,
  PressContactId,
  PressLetterId,
  ReleaseId,
} from '#kernel/ids.ts';
import { MAX_EMAIL_LENGTH, MAX_PHONE_LENGTH } from '../contact-lengths.ts';

/**
 * How somebody came to be on the list. `asked`: they asked the press office; `accredited`: they ticked it with an
 * accreditation that was confirmed; `newsroom`: its address stands open on its own page, for news to be sent to.
 */
export const PRESS_SOURCES = ['asked', 'accredited', 'newsroom'] as const;
export type PressSource = (typeof PRESS_SOURCES)[number];
/** Those that a press officer writes down; the third comes by itself. */
export const TYPED_SOURCES = ['asked', 'newsroom'] as const;
export type TypedSource = (typeof TYPED_SOURCES)[number];

/** In which letters go. */
export const PRESS_LANGUAGES = ['uk', 'en'] as const;
export type PressLanguage = (typeof PRESS_LANGUAGES)[number];

export interface PressContactSaid {
  /** Empty of a newsroom. */
  readonly name: string;
  readonly outlet: string;
  readonly phone: string;
  readonly language: PressLanguage;
  readonly topics: string;
  /** How they asked; of a newsroom the page where its address stands. */
  readonly sourceNote: string;
}

export interface PressContact extends PressContactSaid {
  readonly id: PressContactId;
  readonly areaId: AreaId;
  readonly email: string;
  readonly source: PressSource;
  readonly addedAt: Temporal.Instant;
  /** They are asked since then whether they want letters; or they said so. */
  readonly askedAt: Temporal.Instant | undefined;
  readonly confirmedAt: Temporal.Instant | undefined;
  /** The last sign of life. */
  readonly aliveAt: Temporal.Instant;
  readonly isRefused: boolean;
  readonly changedAt: Temporal.Instant;
}

/** Whether releases go there: not before whoever holds the address wants them. */
export function isWrittenTo({
  confirmedAt,
  isRefused,
}: Pick<PressContact, 'confirmedAt' | 'isRefused'>): boolean {
  return confirmedAt !== undefined && !isRefused;
}

export type ContactFault = 'name-of-newsroom' | 'page-missing' | 'name-missing';

/** A newsroom is nobody’s name and a page where its address stands; anybody else has a name. */
export function contactFaultOf(
  source: PressSource,
  { name, sourceNote }: Pick<PressContactSaid, 'name' | 'sourceNote'>,
): ContactFault | undefined {
  if (source !== 'newsroom') return name === '' ? 'name-missing' : undefined;
  if (name !== '') return 'name-of-newsroom';
  return /^https?:\/\/\S+$/.test(sourceNote) && URL.canParse(sourceNote)
    ? undefined
    : 'page-missing';
}

/** Nobody is asked twice in a day whether they want letters. */
const HOURS_BETWEEN_QUESTIONS = 24;

export function mayAskAgain({ isRefused, askedAt }: PressContact, now: Temporal.Instant): boolean {
  const next = askedAt?.add({ hours: HOURS_BETWEEN_QUESTIONS });
  return next !== undefined && !isRefused && Temporal.Instant.compare(next, now) <= 0;
}

/** Of a link in a letter. */
export type PressLinkPurpose = 'confirm' | 'leave' | 'read';

export type PressLetterKind = 'release' | 'correction' | 'withdrawal';

export interface PressLetter {
  readonly id: PressLetterId;
  readonly contactId: PressContactId;
  readonly releaseId: ReleaseId;
  readonly forumId: ForumId;
  readonly kind: PressLetterKind;
  readonly correctionId: CorrectionId | undefined;
  /** `refused`: a mail server takes nothing for that address. */
  readonly status: 'waiting' | 'sent' | 'refused';
}

/** In letters. */
export const MAX_CONTACT_LENGTHS = {
  name: 80,
  outlet: 120,
  email: MAX_EMAIL_LENGTH,
  phone: MAX_PHONE_LENGTH,
  topics: 300,
  sourceNote: 300,
} as const;
