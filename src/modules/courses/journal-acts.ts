import type { JournalAct } from '../identity/index.ts';

/** Acts that bear no permission’s name. */
export const coursesActs: readonly JournalAct[] = [];
