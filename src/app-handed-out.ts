import type { DeskHouse } from './app-desk-places.ts';
import { handedAppeals } from './modules/appeals/index.ts';
import { handedMeetings } from './modules/meetings/index.ts';
import type { HandedOut } from './modules/officers/index.ts';
import { handedPromises, handedQuestions } from './modules/promises/index.ts';
import { handedReports } from './modules/reports/index.ts';
import { handedLessons } from './modules/schools/index.ts';

/** Every kind of things that are handed to officers, for the people who give them. */
export function handedOut(house: DeskHouse): readonly HandedOut[] {
  return [
    handedReports(house),
    handedAppeals(house),
    handedQuestions(house),
    handedLessons(house),
    handedMeetings(house),
    handedPromises(house),
  ];
}
