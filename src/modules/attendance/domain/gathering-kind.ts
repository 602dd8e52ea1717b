import type { Locale } from '#platform/i18n/locales.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SignUpId } from '#kernel/ids.ts';
import type { Context } from '#modules/identity/index.ts';

/** What an owner says of one of its gatherings. */
export interface GatheringWords {
  /** «Кава з поліцейським у Садовому» */
  readonly title: string;
  /** Where it is, in a line. Undefined: not said to everybody. */
  readonly place: string | undefined;
  /** Where it is, for whoever has a seat: a course tells it to nobody else. */
  readonly placeOfSeated?: string;
  /** Where people were told before that it would be. */
  readonly placeBefore?: string;
  /** Likewise, when it would begin. */
  readonly startsAtBefore?: Temporal.Instant;
  /** Its page, without the locale. */
  readonly path: `/${string}`;
  /** Its file for a calendar, likewise; undefined: there is none that everybody may have. */
  readonly calendarPath?: `/${string}` | undefined;
  /** Why it was moved or cancelled, in whatever language its owner said it. */
  readonly reason?: string | undefined;
}

/** How it changed after people had signed up: another time, another place, both, or not at all any more. */
export const CHANGES = ['moved', 'relocated', 'moved-and-relocated', 'cancelled'] as const;
export type Change = (typeof CHANGES)[number];

/** What people who left a telephone or an address are told. */
export type Telling = 'confirmed' | 'offered' | 'reminder' | Change;

export function isChange(telling: Telling): telling is Change {
  return CHANGES.some((one) => one === telling);
}

/** How it is told: neither may say more than whoever else holds the telephone may read. */
export interface Letter {
  readonly subject: string;
  /** Lines; links that cancel or take a seat are added below. */
  readonly text: string;
  /** One part of an SMS, seventy letters; of another place, two. */
  readonly sms: string;
}

export interface LetterFacts {
  readonly telling: Telling;
  readonly words: GatheringWords;
  /** In words of the reader’s language: «19 грудня, 11:00». */
  readonly when: string;
  /** Of an offer: until when. */
  readonly until: string | undefined;
}

export interface TicketMark {
  readonly colour: 'green' | 'yellow' | 'red' | 'blue';
  readonly words: string;
}

/** What an owner adds to the ticket of somebody who has seats. */
export interface TicketPart {
  /** Colours and what they mean, which helpers see from afar; also on paper. */
  readonly marks: readonly TicketMark[];
  /** Pages that open by the ticket’s code, which is posted to them. */
  readonly acts: readonly { readonly path: `/${string}`; readonly label: string }[];
}

/** Whose ticket, of which thing. */
export interface TicketFacts {
  readonly ownerId: string;
  readonly signUpId: SignUpId;
  /** It was made this very moment: nothing was said of it yet. */
  readonly isNew: boolean;
}

/**
 * A slot: what a higher module’s gatherings are, which this one does not know. Named by `gatheringKinds` of its module.ts.
 */
export interface GatheringKind {
  /** `meeting` */
  readonly kind: string;
  /** By ids of the owner’s things. One that whoever acts may not see is not among them. */
  readonly describe: (
    context: Context,
    ownerIds: readonly string[],
    locale: Locale,
    /** In which it is asked: a second connection, asked for while one is held, is waited for in vain in a rush. */
    tx: Tx,
  ) => Promise<ReadonlyMap<string, GatheringWords>>;
  /** Where whoever was there says how it was, without the locale; undefined: nobody is asked now. */
  readonly feedback?: (context: Context, ownerId: string) => Promise<`/${string}` | undefined>;
  /** What stands on a ticket besides; undefined: nothing. */
  readonly onTicket?: (
    context: Context,
    facts: TicketFacts,
    locale: Locale,
  ) => Promise<TicketPart | undefined>;
  /** Where not said, `usualLetter` words it; a course words it so that nobody else understands. */
  readonly letter?: (locale: Locale, facts: LetterFacts) => Letter;
  /** Contacts go so many days after the end: at most as many as everybody’s. */
  readonly daysOfContacts?: number;
  /** Its owner gives out seats: nobody signs up by themselves or at the door, and its door is kept by nobody. */
  readonly isSeatedByOwner?: true;
  /** Its pages have a way out in a hurry, and are kept by no browser. */
  readonly isDiscreet?: true;
}
