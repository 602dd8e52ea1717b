import type { Point } from '#kernel/geometry/geometry.ts';
import type {
  AccountId,
  AreaId,
  OfficerId,
  ReportId,
  ReportNoteId,
  ReportUpdateId,
} from '#kernel/ids.ts';
import type { PositionRule } from './published-position.ts';
import type { Visibility } from './report-category.ts';
import type { ReportStatus } from './report-status.ts';

/** How it came: written by its author, by somebody for its author, or by a program. */
export const REPORT_WAYS = ['page', 'assisted', 'telephone', 'paper', 'open311', 'import'] as const;
export type ReportWay = (typeof REPORT_WAYS)[number];

/** Those in which somebody writes it down for its author. */
export const ENTERED_WAYS = [
  'telephone',
  'assisted',
  'paper',
] as const satisfies readonly ReportWay[];
export type EnteredWay = (typeof ENTERED_WAYS)[number];

/** Who reads what is answered: whoever holds the receipt; nobody, of what came by a program or from another system. */
export const ANSWER_READERS = ['receipt', 'program', 'nobody'] as const;
export type AnswerReader = (typeof ANSWER_READERS)[number];

/**
 * No code was given to whom a partner’s program reported for: it learns states and days of what is published, and never a
 * word. Of what was taken over from another system nobody here hears at all.
 */
export function answerReader(way: ReportWay): AnswerReader {
  switch (way) {
    case 'open311':
      return 'program';
    case 'import':
      return 'nobody';
    default:
      return 'receipt';
  }
}

export const MAX_WORDS_LENGTH = 4_000;
export const MAX_PLACE_LENGTH = 300;
export const MAX_ANSWER_LENGTH = 300;

/** Where to answer, besides the page of the receipt. Never shown to anybody but who answers. */
export type ReportContact =
  | { readonly kind: 'email'; readonly value: string }
  | {
      readonly kind: 'phone';
      readonly value: string;
      readonly isCallWanted: boolean;
      readonly isSmsWanted: boolean;
    };

/** What somebody tells the police. */
export interface NewReport {
  /** Made of the sender’s key: the same one sent twice is one report. */
  readonly id: ReportId;
  readonly category: string;
  readonly visibility: Visibility;
  readonly positionRule: PositionRule;
  readonly words: string;
  /** To the category’s questions, by their keys. */
  readonly answers: Readonly<Record<string, string>>;
  readonly position: Point | undefined;
  /** «біля магазину, навпроти зупинки». */
  readonly placeWords: string;
  /** The narrowest area that it is in; undefined: in none of ours. */
  readonly areaId: AreaId | undefined;
  /** Whom it was given to; undefined: nobody yet. */
  readonly officerId: OfficerId | undefined;
  readonly contact: ReportContact | undefined;
  readonly way: ReportWay;
  readonly enteredBy: AccountId | undefined;
  readonly language: string;
}

/** As those who work on it see it. */
export interface KeptReport extends Omit<NewReport, 'contact'> {
  readonly status: ReportStatus;
  readonly submittedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  /** Undefined: somebody still has to do something about it. */
  readonly closedAt: Temporal.Instant | undefined;
  /** What its author said since it was closed last; undefined: nothing yet. */
  readonly isMended: boolean | undefined;
  readonly passedTo: string | undefined;
  readonly duplicateOf: ReportId | undefined;
  /** A person named its officer: a change of the beat does not take it from them. */
  readonly isNamed: boolean;
}

/** A step, as its author reads it. */
export interface ReportUpdate {
  readonly id: ReportUpdateId;
  readonly at: Temporal.Instant;
  readonly party: 'staff' | 'author' | 'other-body' | 'installation';
  /** Of a colleague; the author reads who it was by the officer’s card, never an account. */
  readonly accountId: AccountId | undefined;
  /** Undefined: only words. */
  readonly status: ReportStatus | undefined;
  readonly words: string;
}

/** For colleagues only. */
export interface ReportNote {
  readonly id: ReportNoteId;
  readonly accountId: AccountId;
  readonly words: string;
  readonly at: Temporal.Instant;
}
