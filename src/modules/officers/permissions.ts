import type { PermissionRow } from '../identity/index.ts';

export const officersPermissions: readonly PermissionRow[] = [
  { permission: 'officer.read', roles: ['resident', 'system'] },
  { permission: 'officer.import', roles: ['system'] },
  { permission: 'officer.erase', roles: ['system'] },
  { permission: 'absence.record', roles: ['system'] },
  { permission: 'officer-photo.set', roles: ['system'] },
  { permission: 'officer-card.check', roles: ['system'] },
  { permission: 'card-issue.submit', roles: ['resident', 'system'] },
];
