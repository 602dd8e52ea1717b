import type {
  AccountId,
  AreaId,
  OfficerId,
  PromiseId,
  PromiseStepId,
  ReportId,
} from '#kernel/ids.ts';
import type { PromiseStatus } from './promise-status.ts';

export const MAX_PROMISE_LENGTHS = {
  words: 1_000,
  post: 200,
  name: 200,
  stepWords: 4_000,
  link: 500,
} as const;

/** Who stands for something: a post, and the person who holds it. Of an officer, the card says more. */
export interface Answerable {
  /** «дільничний офіцер поліції»: as it was called then. */
  readonly post: string;
  readonly name: string;
  /** Undefined: an official without a card here, or an officer whose card is gone. */
  readonly officerId: OfficerId | undefined;
}

/** Where it was promised: `meeting`, `report`, `question`, `desk`; the module that knows the kind names it. */
export interface Source {
  readonly kind: string;
  readonly id: string | undefined;
}

export interface KeptPromise {
  readonly id: PromiseId;
  readonly words: string;
  readonly owner: Answerable;
  readonly deputy: Answerable | undefined;
  readonly areaId: AreaId;
  readonly dueOn: Temporal.PlainDate;
  /** As it was promised at first: no later day hides it. */
  readonly firstDueOn: Temporal.PlainDate;
  readonly source: Source;
  readonly reportId: ReportId | undefined;
  readonly status: PromiseStatus;
  readonly givenAt: Temporal.Instant;
  /** Who wrote it down; undefined: the installation itself. Is reminded where the owner has no account. */
  readonly givenBy: AccountId | undefined;
  readonly changedAt: Temporal.Instant;
}

/** Who made a step: the owner, or the coordinator’s office for them. */
export const PARTIES = ['owner', 'office'] as const;
export type Party = (typeof PARTIES)[number];

/** What became of a promise, in words for everybody. */
export interface PromiseStep {
  readonly id: PromiseStepId;
  readonly at: Temporal.Instant;
  readonly accountId: AccountId | undefined;
  readonly party: Party;
  readonly status: PromiseStatus;
  readonly words: string;
  /** Of a change: what was promised until then. */
  readonly before: { readonly words: string; readonly dueOn: Temporal.PlainDate } | undefined;
  /** Evidence: an address, a photograph. */
  readonly link: string | undefined;
  readonly photo: PhotoSizes | undefined;
}

/** Pixels. The files bear the id of the step. */
export interface PhotoSizes {
  readonly width: number;
  readonly height: number;
}

export type PhotoSize = 'large' | 'small';

/** The classes of files that evidence is kept in. */
export const EVIDENCE_FILES: Readonly<Record<PhotoSize, string>> = {
  large: 'promise-photo',
  small: 'promise-photo-small',
};
