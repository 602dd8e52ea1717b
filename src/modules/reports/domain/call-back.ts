import type { AccountId, ReportCallId } from '#kernel/ids.ts';

/** What came of calling somebody who wanted to be called. */
export const CALL_OUTCOMES = ['reached', 'not-reached', 'wrong-number'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

export interface CallBack {
  readonly id: ReportCallId;
  readonly accountId: AccountId;
  readonly at: Temporal.Instant;
  readonly outcome: CallOutcome;
  /** Of nobody reached: when to try again. */
  readonly againOn: Temporal.PlainDate | undefined;
}

/** Whether somebody still has to call, if only on a later day. `calls`: the oldest first. */
export function isCallWaiting(calls: readonly CallBack[]): boolean {
  const last = calls.at(-1);
  return last === undefined || last.outcome === 'not-reached';
}
