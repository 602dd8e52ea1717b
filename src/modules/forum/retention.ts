import type { KeptTable } from '#platform/retention/kept-data.ts';
import { accreditationRetention } from './accreditation-retention.ts';
import { callRetention } from './call-retention.ts';
import { importRetention } from './import-retention.ts';
import { liveRetention } from './live-retention.ts';
import { programmeRetention } from './programme-retention.ts';
import { registrationRetention } from './registration-retention.ts';
import { reviewRetention } from './review-retention.ts';
import { innovationRetention } from './innovation-retention.ts';
import { pressListRetention } from './press-list-retention.ts';
import { photographRetention } from './photograph-retention.ts';
import { pressKitRetention } from './press-kit-retention.ts';
import { setUpRetention } from './set-up-retention.ts';

/** Of all parts of the forum. */
export const forumRetention: readonly KeptTable[] = [
  ...setUpRetention,
  ...callRetention,
  ...reviewRetention,
  ...programmeRetention,
  ...importRetention,
  ...liveRetention,
  ...registrationRetention,
  ...accreditationRetention,
  ...innovationRetention,
  ...pressKitRetention,
  ...photographRetention,
  ...pressListRetention,
];
