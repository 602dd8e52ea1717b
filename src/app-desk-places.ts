import type { HouseContext } from './app-context.ts';
import { appealEntryLink, appealsLink } from './modules/appeals/index.ts';
import { areasLink } from './modules/areas/index.ts';
import { doorsLink } from './modules/attendance/index.ts';
import { coursesLink } from './modules/courses/index.ts';
import { forumLink } from './modules/forum/index.ts';
import { type DeskGroup, journalLink, peopleLinks } from './modules/identity/index.ts';
import { meetingsLink } from './modules/meetings/index.ts';
import { issuesLink, myDayLink, officersDeskLinks, workLinks } from './modules/officers/index.ts';
import { apiKeysLink, organisationsLink } from './modules/organisations/index.ts';
import { planLink, proposalsLink, votingsLink } from './modules/plan/index.ts';
import { promisesLink, questionsLink } from './modules/promises/index.ts';
import {
  passingOnLink,
  reportCategoriesLink,
  reportEntryLink,
  reportsLink,
} from './modules/reports/index.ts';
import { lessonsLink, schoolsLink } from './modules/schools/index.ts';
import { settingsLink } from './modules/settings/index.ts';
import { surveysLink } from './modules/surveys/index.ts';

/** What the modules’ parts of the desk stand on. */
export type DeskHouse = Pick<
  HouseContext,
  | 'areas'
  | 'officers'
  | 'organisations'
  | 'receipts'
  | 'reportCategories'
  | 'settings'
  | 'workingDays'
  | 'tickets'
  | 'gatheringKinds'
>;

/**
 * The navigation of the desk. Each module says of its places what they are; which belong together and which come first is
 * said here, since no module knows the others.
 */
export function deskPlacesOf(house: DeskHouse): readonly DeskGroup[] {
  return [
    { id: 'day', links: [myDayLink] },
    {
      id: 'asked',
      links: [
        reportsLink(house),
        reportEntryLink,
        appealsLink(house),
        appealEntryLink,
        questionsLink(house),
        issuesLink,
      ],
    },
    {
      id: 'together',
      links: [
        meetingsLink(house),
        lessonsLink(house),
        coursesLink(house),
        forumLink,
        promisesLink(house),
        planLink(house),
        proposalsLink(house),
        votingsLink(house),
        doorsLink,
        surveysLink,
      ],
    },
    { id: 'work', links: workLinks },
    {
      id: 'registers',
      links: [...officersDeskLinks, areasLink, organisationsLink, schoolsLink],
    },
    {
      id: 'set-up',
      links: [
        ...peopleLinks,
        settingsLink,
        reportCategoriesLink,
        passingOnLink,
        apiKeysLink,
        journalLink,
      ],
    },
  ];
}
