import type { ForumId, PhotographId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';

/** Whether those in a photograph agreed. `nobody`: nobody in it can be recognised. */
export const CONSENTS = ['nobody', 'agreed', 'not-asked', 'refused'] as const;
export type Consent = (typeof CONSENTS)[number];

/** How they agreed: by the colour of their badges, or as one says so before the camera is lifted. */
export const CONSENT_WAYS = ['writing', 'badge', 'word'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** Whether a child can be recognised: never by default, and never without the parents’ written consent. */
export const CHILDREN = ['none', 'parents-agreed', 'not-agreed'] as const;
export type Children = (typeof CHILDREN)[number];

/** `press`: free for whoever tells of the forum, with the author’s name. `own`: in words of the author’s own. */
export const LICENCES = ['press', 'cc-by', 'cc0', 'own'] as const;
export type Licence = (typeof LICENCES)[number];

/** Who agreed and how anybody knows: of `agreed` alone. */
export interface ConsentNote {
  readonly how: ConsentWay;
  readonly notedBy: string;
  readonly on: Temporal.PlainDate;
}

/** As a form has it, where some of it may be missing. */
export interface TypedConsentNote {
  readonly how: ConsentWay | undefined;
  readonly notedBy: string;
  readonly on: Temporal.PlainDate | undefined;
}

export interface PhotographSaid {
  readonly author: string;
  readonly licence: Licence;
  /** Empty where the licence says it all. */
  readonly terms: string;
  readonly caption: Said;
  /** What is to be seen, for whoever does not see it. */
  readonly alt: Said;
  readonly takenOn: Temporal.PlainDate;
  readonly place: string;
  readonly consent: Consent;
  readonly agreed: ConsentNote | undefined;
  readonly children: Children;
  /** Where the parents’ written consents lie. */
  readonly parentsNote: string;
}

export interface Photograph extends PhotographSaid {
  readonly id: PhotographId;
  readonly forumId: ForumId;
  /** Pixels, as it is printed. */
  readonly width: number;
  readonly height: number;
  readonly addedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
}

/** Whether everybody may see it, and the media use it. */
export function isUsable({ consent, children }: Pick<PhotographSaid, 'consent' | 'children'>) {
  return (consent === 'nobody' || consent === 'agreed') && children !== 'not-agreed';
}

export type PhotographFault =
  | 'terms-missing'
  | 'how-missing'
  | 'noted-by-missing'
  | 'consent-day-missing'
  | 'children-recognised'
  | 'parents-missing';

/** What of it does not go together, or is missing for that. */
export function faultsOf(
  said: Omit<PhotographSaid, 'agreed'> & { readonly note: TypedConsentNote },
): readonly PhotographFault[] {
  const { licence, terms, consent, children, parentsNote, note } = said;
  const isAgreed = consent === 'agreed';
  const faults: readonly (readonly [PhotographFault, boolean])[] = [
    ['terms-missing', licence === 'own' && terms === ''],
    ['how-missing', isAgreed && note.how === undefined],
    ['noted-by-missing', isAgreed && note.notedBy === ''],
    ['consent-day-missing', isAgreed && note.on === undefined],
    // Where nobody can be recognised, no child can.
    ['children-recognised', consent === 'nobody' && children !== 'none'],
    ['parents-missing', children === 'parents-agreed' && parentsNote === ''],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}

export type DayFault = 'taken-to-come' | 'agreed-to-come';

/** Nothing was photographed tomorrow, nor agreed to. */
export function dayFaultOf(
  { takenOn, agreed }: Pick<PhotographSaid, 'takenOn' | 'agreed'>,
  today: Temporal.PlainDate,
): DayFault | undefined {
  const isToCome = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, today) > 0;
  if (isToCome(takenOn)) return 'taken-to-come';
  return agreed && isToCome(agreed.on) ? 'agreed-to-come' : undefined;
}

/** As it is printed, on a page, and in a list. */
export const PHOTOGRAPH_FILES = {
  full: 'forum-photograph',
  page: 'forum-photograph-page',
  small: 'forum-photograph-small',
} as const;
export type PhotographSize = keyof typeof PHOTOGRAPH_FILES;

/** In letters. */
export const MAX_PHOTOGRAPH_LENGTHS = {
  author: 120,
  terms: 300,
  caption: 300,
  alt: 300,
  place: 200,
  notedBy: 120,
  parentsNote: 300,
} as const;
