/**
 * Where a joint action stands. `agreed`: police, council and community said yes, and its owner is asked. `accepted`: the
 * owner stands for it. `done`: with evidence that somebody of another side confirmed. `changed`: another action took its
 * place in the same plan. `dropped`: with the reason. `carried`: it goes on in the plan of the next year.
 */
export const ACTION_STATUSES = [
  'proposed',
  'agreed',
  'accepted',
  'under-way',
  'done',
  'changed',
  'dropped',
  'carried',
] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** Ended without being done. */
const PUT_ASIDE = ['changed', 'dropped', 'carried'] as const satisfies readonly ActionStatus[];

/** What may follow what; each step is a row of the history. */
export const ACTION_STEPS: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  proposed: ['agreed', 'dropped'],
  agreed: ['accepted', ...PUT_ASIDE],
  // Somebody else is named as its owner, and asked.
  accepted: ['agreed', 'under-way', ...PUT_ASIDE],
  'under-way': ['done', ...PUT_ASIDE],
  done: [],
  changed: [],
  dropped: [],
  carried: [],
};

export function mayActionBecome(from: ActionStatus, to: ActionStatus): boolean {
  return ACTION_STEPS[from].includes(to);
}

/** Whether it was ended without being done: nobody is held to its days any more. */
export function isPutAside(status: ActionStatus): boolean {
  return PUT_ASIDE.some((one) => one === status);
}

/** Whether somebody is still held to it. */
export function isActionOpen(status: ActionStatus): boolean {
  return ACTION_STEPS[status].length > 0;
}

/** What police, council and community agreed to, and nobody has ended: what rises by itself. */
export const OWED_ACTIONS: readonly ActionStatus[] = ACTION_STATUSES.filter(
  (status) => status !== 'proposed' && isActionOpen(status),
);
