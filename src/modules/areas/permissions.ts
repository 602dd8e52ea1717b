import type { PermissionRow } from '../identity/index.ts';

/** Reading public areas needs no permission: the directory holds nothing else. */
export const areasPermissions: readonly PermissionRow[] = [
  { permission: 'area.import', roles: ['system'] },
  { permission: 'area.publish', roles: ['system'] },
  { permission: 'area.rename', roles: ['system'] },
  { permission: 'beat.make', roles: ['system'] },
  { permission: 'beat.inspect', roles: ['system'] },
];
