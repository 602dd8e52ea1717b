import type { KeptTable } from '../../platform/retention/kept-data.ts';
import { callRetention } from './call-retention.ts';
import { liveRetention } from './live-retention.ts';
import { programmeRetention } from './programme-retention.ts';
import { setUpRetention } from './set-up-retention.ts';

/** Of all parts of the forum. */
export const forumRetention: readonly KeptTable[] = [
  ...setUpRetention,
  ...callRetention,
  ...programmeRetention,
  ...liveRetention,
];
