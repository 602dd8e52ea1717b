import { isComing } from '../../domain/meeting-status.ts';
import type { ReadDeskMeeting } from '../../use-cases/read-desk-meeting.ts';

/** What can be done with a meeting, each on a page of its own; the likeliest first. */
export const ACTS = ['publish', 'held', 'report', 'edit', 'move', 'cancel', 'discard'] as const;
export type Act = (typeof ACTS)[number];

export const ACT_FIELDS: Readonly<Record<Exclude<Act, 'edit'>, readonly string[]>> = {
  publish: ['seenAt', 'withSeries'],
  held: ['seenAt', 'came', 'cameFirst', 'topics'],
  report: ['seenAt', 'minutes', 'minutesEn'],
  move: ['seenAt', 'day', 'from', 'to', 'reason'],
  cancel: ['seenAt', 'reason', 'withSeries'],
  discard: ['seenAt'],
};

/** What whoever reads it may do with it now. */
export function actsWith(
  { meeting, mayPlan, mayRecord }: ReadDeskMeeting,
  now: Temporal.Instant,
): readonly Act[] {
  const { status, startsAt } = meeting;
  const isDraft = status === 'draft';
  const coming = isComing(status);
  const hasBegun = Temporal.Instant.compare(startsAt, now) <= 0;
  const possible: Readonly<Record<Act, boolean>> = {
    publish: mayPlan && isDraft,
    held: mayRecord && coming && hasBegun,
    report: mayRecord && (status === 'held' || status === 'reported'),
    edit: mayPlan && (isDraft || coming),
    move: mayPlan && coming,
    cancel: mayPlan && coming,
    discard: mayPlan && isDraft,
  };
  return ACTS.filter((act) => possible[act]);
}
