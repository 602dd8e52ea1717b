import type { StaffRole } from './roles.ts';

/** What must be said when a role is given. */
export interface RolePlace {
  /** `needed`: it cannot hold everywhere. */
  readonly area: 'needed' | 'optional';
  readonly organisation: 'needed' | 'optional' | 'none';
}

const IN_AN_AREA: RolePlace = { area: 'needed', organisation: 'none' };
const IN_A_HOUSE: RolePlace = { area: 'needed', organisation: 'optional' };
const ANYWHERE: RolePlace = { area: 'optional', organisation: 'none' };

export const ROLE_PLACES: Readonly<Record<StaffRole, RolePlace>> = {
  assistant: IN_A_HOUSE,
  'district-officer': IN_AN_AREA,
  'school-officer': IN_AN_AREA,
  'course-leader': IN_A_HOUSE,
  'duty-officer': IN_AN_AREA,
  'shift-lead': IN_AN_AREA,
  coordinator: ANYWHERE,
  'police-head': ANYWHERE,
  'council-member': IN_A_HOUSE,
  'community-delegate': IN_A_HOUSE,
  // What is confided to a partner is opened by nobody but that partner's own.
  'partner-mediator': { area: 'optional', organisation: 'needed' },
  volunteer: IN_A_HOUSE,
  'press-officer': ANYWHERE,
  'forum-organiser': ANYWHERE,
  'commission-secretary': ANYWHERE,
  auditor: ANYWHERE,
  administrator: ANYWHERE,
};
