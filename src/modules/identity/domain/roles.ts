/** The roles of the people who work in the system; a role is granted within an area's subtree. */
export const ROLES = [
  'resident',
  'assistant',
  'district-officer',
  'school-officer',
  'course-leader',
  'duty-officer',
  'shift-lead',
  'coordinator',
  'police-head',
  'council-member',
  'community-delegate',
  'partner-mediator',
  'volunteer',
  'press-officer',
  'forum-organiser',
  'commission-secretary',
  'auditor',
  'administrator',
  'api-client',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who acts. `system` is the installation itself: its jobs, and whoever holds its command line.
 * A resident has no account and no row anywhere.
 */
export type Actor =
  | { readonly kind: 'resident' }
  | { readonly kind: 'system'; readonly name: string };

export const RESIDENT: Actor = { kind: 'resident' };
