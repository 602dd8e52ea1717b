import type { PermissionRow } from '#modules/identity/index.ts';
import { accreditationPermissions } from './accreditation-permissions.ts';
import { callPermissions } from './call-permissions.ts';
import { feedbackPermissions } from './feedback-permissions.ts';
import { importPermissions } from './import-permissions.ts';
import { livePermissions } from './live-permissions.ts';
import { programmePermissions } from './programme-permissions.ts';
import { registrationPermissions } from './registration-permissions.ts';
import { reviewPermissions } from './review-permissions.ts';
import { innovationPermissions } from './innovation-permissions.ts';
import { pressListPermissions } from './press-list-permissions.ts';
import { photographPermissions } from './photograph-permissions.ts';
import { pressKitPermissions } from './press-kit-permissions.ts';
import { setUpPermissions } from './set-up-permissions.ts';

/** Of all parts of the forum. */
export const forumPermissions: readonly PermissionRow[] = [
  ...setUpPermissions,
  ...callPermissions,
  ...reviewPermissions,
  ...programmePermissions,
  ...importPermissions,
  ...livePermissions,
  ...registrationPermissions,
  ...accreditationPermissions,
  ...innovationPermissions,
  ...feedbackPermissions,
  ...pressKitPermissions,
  ...photographPermissions,
  ...pressListPermissions,
];
