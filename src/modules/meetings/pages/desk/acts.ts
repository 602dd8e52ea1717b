import type { Meeting } from '../../domain/meeting.ts';
import type { MeetingStatus } from '../../domain/meeting-status.ts';
import type { ReadDeskMeeting } from '../../use-cases/read-desk-meeting.ts';

/** What can be done with a meeting, each on a page of its own; the likeliest first. */
export const ACTS = ['publish', 'report', 'held', 'edit', 'move', 'cancel', 'discard'] as const;
export type Act = (typeof ACTS)[number];

/** What it is called: that a meeting was held is said once, and put right after that. */
export function actWords(act: Act, { held }: Pick<Meeting, 'held'>) {
  return act === 'held' && held ? 'act.held.again' : (`act.${act}` as const);
}

/** Those that are of whoever records what took place. */
export const RECORDED: readonly string[] = ['held', 'report'];

export const ACT_FIELDS: Readonly<Record<Exclude<Act, 'edit'>, readonly string[]>> = {
  publish: ['seenAt', 'withSeries'],
  held: ['seenAt', 'came', 'cameFirst', 'topics'],
  report: ['seenAt', 'minutes', 'minutesEn', 'then'],
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
  const hasBegun = Temporal.Instant.compare(startsAt, now) <= 0;
  const possible = possibleWith(status).filter((act) => act !== 'held' || hasBegun);
  return ACTS.filter(
    (act) => possible.includes(act) && (RECORDED.includes(act) ? mayRecord : mayPlan),
  );
}

function possibleWith(status: MeetingStatus): readonly Act[] {
  switch (status) {
    case 'draft':
      return ['publish', 'edit', 'discard'];
    case 'published':
    case 'moved':
      return ['held', 'edit', 'move', 'cancel'];
    case 'held':
      return ['report', 'held'];
    case 'reported':
      return ['report'];
    case 'cancelled':
      return [];
  }
}
