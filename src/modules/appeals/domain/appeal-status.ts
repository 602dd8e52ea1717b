/**
 * What became of an appeal. `returned`: something was missing, and it went back with advice (Law 393/96-ВР, article 5).
 * `passed-on`: another body decides such matters (article 7). `refused`: what was asked for is not done, or it is not
 * considered at all (articles 8, 15, 16), with the reason and how to complain.
 */
export const APPEAL_STATUSES = [
  'received',
  'in-progress',
  'extended',
  'returned',
  'passed-on',
  'answered',
  'refused',
] as const;
export type AppealStatus = (typeof APPEAL_STATUSES)[number];

/** Nothing follows an end: whoever disagrees complains to whoever stands above, with an appeal of its own. */
export const STEPS: Readonly<Record<AppealStatus, readonly AppealStatus[]>> = {
  received: ['in-progress', 'returned', 'passed-on', 'refused'],
  // Given to another: whoever had it is ill, or knows whom it is about.
  'in-progress': ['in-progress', 'extended', 'returned', 'passed-on', 'answered', 'refused'],
  // The author was told that it is considered: it is neither sent back nor sent on after that.
  extended: ['answered', 'refused'],
  returned: [],
  'passed-on': [],
  answered: [],
  refused: [],
};

export function mayBecome(from: AppealStatus, to: AppealStatus): boolean {
  return STEPS[from].includes(to);
}

/** Whether its control date still runs. */
export function isOpen(status: AppealStatus): boolean {
  return STEPS[status].length > 0;
}
