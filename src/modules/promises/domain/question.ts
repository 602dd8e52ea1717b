import type {
  AccountId,
  AreaId,
  OfficerId,
  PromiseId,
  PublishedQuestionId,
  QuestionId,
  QuestionStepId,
} from '#kernel/ids.ts';
import type { Source } from './promise.ts';
import type { QuestionStatus } from './question-status.ts';

/** A question of a hall is a few sentences; a letter is an appeal. */
export const MAX_QUESTION_LENGTH = 1_000;
export const MAX_ANSWER_LENGTH = 4_000;

/** As it was asked, for whoever answers. */
export interface KeptQuestion {
  readonly id: QuestionId;
  readonly words: string;
  readonly areaId: AreaId;
  /** Who must answer; undefined: the coordinator gives it to somebody. */
  readonly officerId: OfficerId | undefined;
  readonly source: Source;
  readonly language: string;
  readonly status: QuestionStatus;
  readonly askedAt: Temporal.Instant;
  /** The last day for the answer. */
  readonly dueOn: Temporal.PlainDate;
  readonly mergedInto: PublishedQuestionId | undefined;
  readonly promiseId: PromiseId | undefined;
  readonly changedAt: Temporal.Instant;
}

/** What became of it; its words are for the asker. */
export interface QuestionStep {
  readonly id: QuestionStepId;
  readonly at: Temporal.Instant;
  readonly accountId: AccountId | undefined;
  readonly status: QuestionStatus;
  readonly words: string;
}

/** What everybody reads: the words as an officer left them, and the answer. */
export interface PublishedQuestion {
  readonly id: PublishedQuestionId;
  readonly words: string;
  readonly areaId: AreaId;
  readonly officerId: OfficerId | undefined;
  readonly source: Source;
  readonly promiseId: PromiseId | undefined;
  readonly answer: string;
  /** The day, never the minute: somebody may have been seen writing. */
  readonly askedOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly answeredOn: Temporal.PlainDate | undefined;
  readonly changedAt: Temporal.Instant;
}

/** How to reach an asker, who may have left nothing. */
export interface AskerContact {
  readonly email: string;
  readonly phone: string;
}
