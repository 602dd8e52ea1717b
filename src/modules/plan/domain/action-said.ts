import type { AccountId, AreaId, OfficerId } from '#kernel/ids.ts';
import type { CountingWay, Money, Problem } from './action.ts';
import type { Side } from './side.ts';
import type { Track } from './track.ts';

/**
 * Who is to stand for an action: an officer with a card here; a colleague with an account; or somebody by post and name, who
 * is written to, or is given a link by whoever wrote it down.
 */
export type AnswerableSaid =
  | { readonly officerId: OfficerId }
  | { readonly accountId: AccountId; readonly post: string; readonly side: Side }
  | {
      readonly post: string;
      readonly name: string;
      readonly side: Side;
      /** Empty: as before, or by a link that is handed over. */
      readonly email: string;
    };

/** What whoever writes an action down says of it. */
export interface ActionSaid {
  readonly areaId: AreaId;
  readonly title: string;
  readonly titleEn: string;
  readonly words: string;
  readonly problem: Problem;
  readonly indicator: {
    readonly words: string;
    readonly unit: string;
    readonly counts: CountingWay;
    readonly baseline: number | undefined;
    readonly target: number | undefined;
  };
  readonly privacyNote: string;
  readonly track?: Track | undefined;
  readonly startsOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly owner: AnswerableSaid | undefined;
  readonly deputy: AnswerableSaid | undefined;
  readonly stages: readonly { readonly words: string; readonly dueOn: Temporal.PlainDate }[];
  readonly money: readonly Money[];
  readonly partners: readonly string[];
}
