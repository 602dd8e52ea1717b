/** The three sides of the plan: each must say yes to an action, and one confirms what another did. */
export const SIDES = ['police', 'council', 'community'] as const;
export type Side = (typeof SIDES)[number];

/** Who something was done by, as everybody reads it: a side, the coordinator’s office, or the installation itself. */
export const PARTIES = [...SIDES, 'office', 'resident', 'system'] as const;
export type ActionParty = (typeof PARTIES)[number];
