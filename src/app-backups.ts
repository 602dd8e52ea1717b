import { identityNotBackedUp } from './modules/identity/index.ts';

/** Of all modules the tables that a backup leaves out; a limit on posting is over before anybody restores. */
export const NOT_BACKED_UP: readonly string[] = [...identityNotBackedUp, 'platform.rate_limit'];
