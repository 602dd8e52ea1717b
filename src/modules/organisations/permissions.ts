import type { PermissionRow } from '../identity/index.ts';

export const organisationsPermissions: readonly PermissionRow[] = [
  { permission: 'organisation.read', roles: ['resident', 'system'] },
  { permission: 'station.import', roles: ['system'] },
  { permission: 'medical-point.import', roles: ['system'] },
  { permission: 'school.import', roles: ['system'] },
  { permission: 'partner.import', roles: ['system'] },
];
