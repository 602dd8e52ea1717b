import type { PermissionRow } from '../identity/index.ts';
import { callPermissions } from './call-permissions.ts';
import { livePermissions } from './live-permissions.ts';
import { programmePermissions } from './programme-permissions.ts';
import { setUpPermissions } from './set-up-permissions.ts';

/** Of all parts of the forum. */
export const forumPermissions: readonly PermissionRow[] = [
  ...setUpPermissions,
  ...callPermissions,
  ...programmePermissions,
  ...livePermissions,
];
