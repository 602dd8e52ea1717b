import type { GatheringKind } from './modules/attendance/index.ts';

/** What people come to, of all modules; each has its line here. */
export const GATHERING_KINDS: readonly GatheringKind[] = [];
