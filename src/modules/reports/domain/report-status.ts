/**
 * What became of a report. `answered`: there was nothing to mend, and the person was told so. `passed-on`: it is for
 * somebody else than the police, and it says for whom. `duplicate`: the same as another one, which goes on.
 */
export const REPORT_STATUSES = [
  'received',
  'accepted',
  'in-progress',
  'resolved',
  'answered',
  'passed-on',
  'duplicate',
  'refused',
  'reopened',
] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Whoever works on it, and whoever holds its receipt. */
export type ReportParty = 'staff' | 'author';

const ENDS = ['resolved', 'answered', 'passed-on', 'duplicate', 'refused'] as const;

/** What staff may make of a report. A status is never left to itself: each step says something to the author. */
export const STAFF_STEPS: Readonly<Record<ReportStatus, readonly ReportStatus[]>> = {
  received: ['accepted', 'in-progress', ...ENDS],
  reopened: ['accepted', 'in-progress', ...ENDS],
  accepted: ['in-progress', ...ENDS],
  'in-progress': ENDS,
  // Another body wrote back, or what was thought to be theirs is ours after all.
  'passed-on': ['accepted', 'in-progress', 'resolved', 'answered', 'refused'],
  // It was another matter after all.
  duplicate: ['accepted', 'in-progress'],
  refused: ['accepted'],
  resolved: ['accepted', 'in-progress'],
  answered: ['accepted', 'in-progress'],
};

/** «Не виправлено»: what counts as done is opened again by whoever sees that it is not. */
export const AUTHOR_STEPS: Readonly<Record<ReportStatus, readonly ReportStatus[]>> = {
  received: [],
  reopened: [],
  accepted: [],
  'in-progress': [],
  'passed-on': ['reopened'],
  duplicate: [],
  refused: ['reopened'],
  resolved: ['reopened'],
  answered: ['reopened'],
};

export function mayBecome(from: ReportStatus, to: ReportStatus, by: ReportParty): boolean {
  return (by === 'staff' ? STAFF_STEPS : AUTHOR_STEPS)[from].includes(to);
}

/** What its author waits to hear something about: nobody has said anything yet, or it is not mended. */
export const NEWS = ['received', 'reopened'] as const satisfies readonly ReportStatus[];

/** Whether somebody still has to do something about it. */
export function isOpen(status: ReportStatus): boolean {
  return !ENDS.some((end) => end === status);
}
