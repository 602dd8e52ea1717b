import type { HouseContext } from './app-context.ts';
import type { GatheringKind } from './modules/attendance/index.ts';
import { cohortGatherings } from './modules/courses/index.ts';
import { forumGatherings } from './modules/forum/index.ts';
import { meetingGatherings } from './modules/meetings/index.ts';

/** What people come to, of all modules; each has its line here. */
export function gatheringKindsOf(house: Pick<HouseContext, 'areas'>): readonly GatheringKind[] {
  return [meetingGatherings(house), cohortGatherings, forumGatherings];
}
