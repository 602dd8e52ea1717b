import type {
  AccountId,
  ActionEntryId,
  ActionEvidenceId,
  ActionId,
  ActionLinkId,
  AreaId,
  OfficerId,
  OrganisationId,
  PlanId,
} from '#kernel/ids.ts';
import type { ActionStatus } from './action-status.ts';
import type { ActionParty, Side } from './side.ts';
import type { Track } from './track.ts';

export const MAX_ACTION_LENGTHS = {
  title: 200,
  words: 4_000,
  problem: 4_000,
  indicator: 300,
  unit: 40,
  privacy: 1_000,
  post: 200,
  name: 200,
  answer: 1_000,
  stage: 500,
  money: 200,
  partner: 200,
  link: 500,
} as const;
export const MAX_STAGES = 12;
export const MAX_MONEY = 4;
export const MAX_PARTNERS = 8;

/** The parts of SARA, as each action must have them before it is voted on; the assessment says how it will be judged. */
export const PROBLEM_PARTS = ['scanning', 'analysis', 'response', 'assessment'] as const;
export type ProblemPart = (typeof PROBLEM_PARTS)[number];
export type Problem = Readonly<Record<ProblemPart, string>>;

/** `by-hand`: somebody measures it; `things`: each linked thing that was held counts one; `people`: as many as came. */
export const COUNTING_WAYS = ['by-hand', 'things', 'people'] as const;
export type CountingWay = (typeof COUNTING_WAYS)[number];

export interface Indicator {
  readonly words: string;
  readonly unit: string;
  readonly counts: CountingWay;
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  /** Where it stands, as somebody measured it; of what counts itself, see `reached`. */
  readonly measured: number | undefined;
  readonly measuredAt: Temporal.Instant | undefined;
}

/** An action as the plan has it. */
export interface JointAction {
  readonly id: ActionId;
  readonly planId: PlanId;
  readonly year: number;
  /** Counted over all plans of the year; used in addresses. */
  readonly number: number;
  /** Counted within its plan; shown to people. */
  readonly numberInPlan: number;
  readonly areaId: AreaId;
  readonly status: ActionStatus;
  readonly title: string;
  readonly titleEn: string;
  readonly words: string;
  readonly problem: Problem;
  readonly indicator: Indicator;
  readonly privacyNote: string;
  /** Undefined: of none of the directions. */
  readonly track: Track | undefined;
  readonly startsOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly source: { readonly kind: string; readonly id: string | undefined };
  readonly successorId: ActionId | undefined;
  readonly createdAt: Temporal.Instant;
  readonly createdBy: AccountId | undefined;
  readonly changedAt: Temporal.Instant;
  /** Undefined: a draft of the desk, which nobody else reads. */
  readonly publishedAt: Temporal.Instant | undefined;
  readonly claimed: { readonly at: Temporal.Instant; readonly side: Side } | undefined;
  readonly closedAt: Temporal.Instant | undefined;
  readonly heardAt: Temporal.Instant | undefined;
  readonly risen: { readonly as: Risen; readonly on: Temporal.PlainDate } | undefined;
  readonly remindedOn: Temporal.PlainDate | undefined;
}

/** What an action is marked with by itself. */
export const RISEN = ['overdue', 'silent'] as const;
export type Risen = (typeof RISEN)[number];

export const ANSWERABLE_PARTS = ['owner', 'deputy'] as const;
export type AnswerablePart = (typeof ANSWERABLE_PARTS)[number];
export const OWNER_ANSWERS = ['not-asked', 'asked', 'accepted', 'declined'] as const;
export type OwnerAnswer = (typeof OWNER_ANSWERS)[number];

/** Who stands for it, as they were called then, and what they answered. */
export interface ActionAnswerable {
  readonly part: AnswerablePart;
  readonly side: Side;
  readonly post: string;
  readonly name: string;
  readonly officerId: OfficerId | undefined;
  readonly accountId: AccountId | undefined;
  readonly answer: OwnerAnswer;
  readonly words: string;
  readonly askedAt: Temporal.Instant | undefined;
  readonly answeredAt: Temporal.Instant | undefined;
}

export interface Stage {
  readonly number: number;
  readonly words: string;
  readonly dueOn: Temporal.PlainDate;
  readonly doneOn: Temporal.PlainDate | undefined;
}

export const MONEY_SOURCES = [
  'local-budget',
  'state-budget',
  'police',
  'donor',
  'community',
  'other',
] as const;
export type MoneySource = (typeof MONEY_SOURCES)[number];

/** In whole hryvnias. */
export interface Money {
  readonly source: MoneySource;
  readonly words: string;
  readonly amount: number;
}

export interface Partner {
  readonly name: string;
  readonly organisationId: OrganisationId | undefined;
}

/** What belongs to an action beside itself. */
export interface ActionParts {
  readonly answerable: readonly ActionAnswerable[];
  readonly stages: readonly Stage[];
  readonly money: readonly Money[];
  readonly partners: readonly Partner[];
}

export interface ActionEvidence {
  readonly id: ActionEvidenceId;
  readonly stageNumber: number | undefined;
  readonly givenAt: Temporal.Instant;
  readonly words: string;
  readonly link: string | undefined;
  readonly photo: { readonly width: number; readonly height: number } | undefined;
  readonly document: { readonly name: string; readonly bytes: number } | undefined;
}

/** `ground`: what the problem is known by; `work`: everyday work that was done for it. */
export const LINK_PURPOSES = ['ground', 'work'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

export interface ActionLink {
  readonly id: ActionLinkId;
  readonly purpose: LinkPurpose;
  readonly kind: string;
  readonly thingId: string;
  /** When it was held; undefined: not yet. */
  readonly doneOn: Temporal.PlainDate | undefined;
  readonly people: number | undefined;
  /** Where it was done; undefined of what was linked before anybody asked: where the action is. */
  readonly areaId: AreaId | undefined;
  /** In which it was held, where somebody said so. */
  readonly languages: readonly string[];
}

/** One thing that became of it, in words for everybody. */
export interface ActionEntry {
  readonly id: ActionEntryId;
  readonly at: Temporal.Instant;
  readonly accountId: AccountId | undefined;
  readonly party: ActionParty;
  /** `proposed`, `agreed`, `accepted`, `claimed`, … */
  readonly what: string;
  readonly status: ActionStatus;
  readonly words: string;
  /** Who answered or was named, as they were called then. */
  readonly who: string;
  readonly evidenceId: ActionEvidenceId | undefined;
}

/** Nobody has read it yet, so nobody can have agreed to it. */
export function isDraft({
  status,
  publishedAt,
}: Pick<JointAction, 'status' | 'publishedAt'>): boolean {
  return status === 'proposed' && publishedAt === undefined;
}
