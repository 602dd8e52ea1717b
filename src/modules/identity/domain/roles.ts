/** The roles of the people who work in the system; a role is granted within an area's subtree. */
export const STAFF_ROLES = [
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
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Besides them: whoever has no account, whoever is signed in at all, programs, and the installation itself. */
export const ROLES = ['resident', ...STAFF_ROLES, 'signed-in', 'api-client', 'system'] as const;
export type Role = (typeof ROLES)[number];
