import type { PermissionRow } from '../identity/index.ts';

const keepers = { system: 'all', administrator: 'area', coordinator: 'area' } as const;

export const organisationsPermissions: readonly PermissionRow[] = [
  {
    permission: 'organisation.read',
    dataClass: 'public',
    roles: { resident: 'all', 'signed-in': 'all', system: 'all' },
  },
  { permission: 'station.import', dataClass: 'configuration', roles: keepers },
  { permission: 'medical-point.import', dataClass: 'configuration', roles: keepers },
  { permission: 'school.import', dataClass: 'configuration', roles: keepers },
  { permission: 'partner.import', dataClass: 'configuration', roles: keepers },
  // Everything at once, into a file: whoever holds the command line.
  { permission: 'organisation.export', dataClass: 'configuration', roles: { system: 'all' } },
];
