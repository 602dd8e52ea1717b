import type { AccountId, AppealId, AppealStepId, AreaId, OfficerId } from '#kernel/ids.ts';
import type { AppealStatus } from './appeal-status.ts';

/** заява (клопотання), скарга, пропозиція (зауваження): Law 393/96-ВР, article 3. */
export const APPEAL_KINDS = ['application', 'complaint', 'proposal'] as const;
export type AppealKind = (typeof APPEAL_KINDS)[number];

/** How what is entered at the desk came: on paper, as a letter by e-mail, or told at a reception (articles 5 and 22). */
export const ENTERED_WAYS = ['post', 'handed-in', 'email', 'spoken'] as const;
export type EnteredWay = (typeof ENTERED_WAYS)[number];
/** `page`: with our form. */
export type AppealWay = 'page' | EnteredWay;

/** How whoever uses our form may be answered. The page of the receipt shows the answer in any case. */
export const FORM_ANSWER_WAYS = ['page', 'email', 'post'] as const;
/** `in-person`: by word of mouth, as the author of what was told at a reception may wish (article 22). */
export const ANSWER_WAYS = [...FORM_ANSWER_WAYS, 'in-person'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/**
 * Why one is refused. `not-satisfied`: considered, and what was asked for is not done (articles 15, 16). The others are
 * not considered at all (article 8): nobody knows whose it is; the same author, the same question, already decided; a
 * complaint that comes later than article 17 lets.
 */
export const REFUSAL_GROUNDS = ['not-satisfied', 'anonymous', 'repeated', 'late'] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

export const MAX_APPEAL_LENGTHS = {
  name: 200,
  residence: 300,
  substance: 10_000,
  benefit: 200,
  /** Of an answer; with how to complain below it, it still fits its row. */
  words: 8_000,
  howToComplain: 1_500,
  passedTo: 200,
};

/** What somebody asks of the police under their name. What is missing is an empty text: nothing is refused at the door (article 7). */
export interface AppealText {
  readonly kind: AppealKind;
  /** Surname first, as it stands in papers: «Зразкова Олена Іванівна». */
  readonly name: string;
  readonly residence: string;
  readonly substance: string;
  readonly answerWay: AnswerWay;
  readonly email: string;
  readonly phone: string;
  /** They asked for an SMS to that telephone when something becomes of it. */
  readonly isSmsWanted: boolean;
  /** By which benefit it goes first, in the author’s words; empty: none. Never asked for more than that. */
  readonly benefit: string;
}

export interface NewAppeal extends AppealText {
  /** Made of the sender’s key: the same one sent twice is one appeal. */
  readonly id: AppealId;
  readonly way: AppealWay;
  /** Of a paper: whether the author put a name and a date under it. What is sent with our form is dated by being sent. */
  readonly isSigned: boolean;
  /** Whose police are asked. */
  readonly areaId: AreaId;
  readonly enteredBy: AccountId | undefined;
  /** When somebody wrote it down; undefined: it came with our form. */
  readonly enteredAt: Temporal.Instant | undefined;
  readonly language: string;
}

/** As those who handle it see it. */
export interface KeptAppeal extends NewAppeal {
  readonly status: AppealStatus;
  readonly registerYear: number;
  readonly registerNumber: number;
  /** Who handles it; undefined: nobody yet. */
  readonly officerId: OfficerId | undefined;
  readonly receivedAt: Temporal.Instant;
  /** The working day that it counts as received on. */
  readonly receivedOn: Temporal.PlainDate;
  /** The control date: the last day for an answer. */
  readonly dueOn: Temporal.PlainDate;
  readonly passedTo: string | undefined;
  readonly ground: RefusalGround | undefined;
  readonly changedAt: Temporal.Instant;
}

/** A step, as its author reads it. */
export interface AppealStep {
  readonly id: AppealStepId;
  readonly at: Temporal.Instant;
  /** Of a colleague; its author reads an office’s name, never an account. */
  readonly accountId: AccountId | undefined;
  readonly status: AppealStatus;
  readonly words: string;
}
