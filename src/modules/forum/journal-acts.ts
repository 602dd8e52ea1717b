import type { JournalAct } from '#modules/identity/index.ts';
import { accreditationActs } from './accreditation-acts.ts';
import { callActs } from './call-acts.ts';
import { reviewActs } from './review-acts.ts';
import { innovationActs } from './innovation-acts.ts';
import { pressListActs } from './press-list-acts.ts';
import { photographActs } from './photograph-acts.ts';
import { pressKitActs } from './press-kit-acts.ts';
import { setUpActs } from './set-up-acts.ts';

/** Of all parts of the forum. */
export const forumActs: readonly JournalAct[] = [
  ...setUpActs,
  ...callActs,
  ...reviewActs,
  ...accreditationActs,
  ...innovationActs,
  ...pressKitActs,
  ...photographActs,
  ...pressListActs,
];
