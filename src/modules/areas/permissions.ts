import type { PermissionRow } from '../identity/index.ts';

const keepers = { system: 'all', administrator: 'area', coordinator: 'area' } as const;

/** Reading public areas needs no permission: the directory holds nothing else. */
export const areasPermissions: readonly PermissionRow[] = [
  { permission: 'area.import', dataClass: 'configuration', roles: keepers },
  { permission: 'area.publish', dataClass: 'configuration', roles: keepers },
  { permission: 'area.rename', dataClass: 'configuration', roles: keepers },
  { permission: 'beat.make', dataClass: 'configuration', roles: keepers },
  {
    permission: 'beat.inspect',
    dataClass: 'configuration',
    roles: { ...keepers, 'police-head': 'area', 'district-officer': 'area' },
  },
];
