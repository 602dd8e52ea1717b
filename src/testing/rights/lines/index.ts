import type { Line } from '../line.ts';
import { planActionLines, planLetterLines } from './plan/plan-actions.ts';
import { planPublicLines } from './plan/plan-public.ts';
import { planAgreementLines, publicAgreementLines } from './plan/plan-agreement.ts';
import { appealsLines, publicAppealLines } from './appeals/appeals.ts';
import { calendarLines } from './meetings/calendars.ts';
import { areasLines, deskAreaLines, publicAreaLines } from './areas/areas.ts';
import { doorLines, visitorLines } from './attendance/attendance.ts';
import { courseLines, publicCourseLines } from './courses/courses.ts';
import { feedbackLines } from './forum/feedback.ts';
import { forumLines, publicForumLines, reviewLines } from './forum/forum.ts';
import {
  accountLines,
  breakGlassLines,
  journalLines,
  peopleLines,
  signInLines,
} from './identity/identity.ts';
import { issueLines, officersLines, publicOfficerLines, workLines } from './officers/officers.ts';
import { innovationLines, publicInnovationLines } from './forum/innovations.ts';
import { lessonLines, publicLessonLines } from './schools/lessons.ts';
import { liveLines, publicLiveLines } from './forum/live.ts';
import { meetingLines, publicMeetingLines } from './meetings/meetings.ts';
import { organisationsLines } from './organisations/organisations.ts';
import { passingOnLines } from './reports/passing-on.ts';
import { pressKitLines, publicPressKitLines } from './forum/press-kit.ts';
import { photographLines, publicPhotographLines } from './forum/photographs.ts';
import { pressListLines, publicPressListLines } from './forum/press-list.ts';
import { programmeLines, publicProgrammeLines } from './forum/programme.ts';
import { programmeImportLines, publicProgrammeFileLines } from './forum/programme-files.ts';
import { promisesLines, publicPromiseLines } from './promises/promises.ts';
import { publishedReportLines } from './reports/published-reports.ts';
import { confidentialReportsLines, reportsLines } from './reports/reports.ts';
import { reportEntryLines } from './reports/report-entry.ts';
import {
  accreditationLines,
  publicAccreditationLines,
  publicRegistrationLines,
  registrationLines,
} from './forum/registration.ts';
import { reportFormLines } from './reports/report-form.ts';
import { reportCategoriesLines } from './reports/report-categories.ts';
import { savedFiltersLines } from './reports/saved-filters.ts';
import { ownCourseLines, registerLines } from './courses/register.ts';
import { rosterLines } from './officers/roster.ts';
import { publicSchoolLines, schoolLines } from './schools/schools.ts';
import { settingsLines } from './settings/settings.ts';
import { publicSurveyLines, surveysLines } from './surveys/surveys.ts';

/** How every route is asked for that shows or changes one thing, or takes a form. Each module adds its lines. */
const LINES_OF_MODULES: readonly (readonly [string, readonly Line[]])[] = [
  ['identity', signInLines],
  ['identity', accountLines],
  ['identity', peopleLines],
  ['identity', breakGlassLines],
  ['identity', journalLines],
  ['areas', publicAreaLines],
  ['areas', areasLines],
  ['areas', deskAreaLines],
  ['organisations', organisationsLines],
  ['officers', publicOfficerLines],
  // Before officers are taken from their accounts: whom an appeal was given to is known by one.
  ['appeals', appealsLines],
  ['meetings', meetingLines],
  ['courses', courseLines],
  ['meetings', calendarLines],
  ['promises', promisesLines],
  ['plan', planActionLines],
  ['plan', planAgreementLines],
  ['plan', publicAgreementLines],
  ['officers', officersLines],
  ['officers', rosterLines],
  ['officers', issueLines],
  ['officers', workLines],
  ['attendance', doorLines],
  ['reports', reportsLines],
  ['reports', savedFiltersLines],
  ['reports', publishedReportLines],
  ['meetings', publicMeetingLines],
  ['courses', publicCourseLines],
  ['reports', confidentialReportsLines],
  ['reports', reportEntryLines],
  ['reports', reportFormLines],
  ['reports', reportCategoriesLines],
  ['reports', passingOnLines],
  ['settings', settingsLines],
  ['courses', registerLines],
  ['schools', schoolLines],
  ['schools', lessonLines],
  ['schools', publicSchoolLines],
  ['schools', publicLessonLines],
  ['forum', publicForumLines],
  ['forum', forumLines],
  ['forum', reviewLines],
  ['forum', publicProgrammeLines],
  ['forum', programmeLines],
  ['forum', publicProgrammeFileLines],
  ['forum', programmeImportLines],
  ['forum', publicRegistrationLines],
  ['forum', registrationLines],
  ['forum', publicAccreditationLines],
  ['forum', accreditationLines],
  ['forum', publicInnovationLines],
  ['forum', innovationLines],
  ['forum', feedbackLines],
  ['forum', publicPressKitLines],
  ['forum', pressKitLines],
  ['forum', publicPhotographLines],
  ['forum', photographLines],
  ['forum', publicPressListLines],
  ['forum', pressListLines],
  ['forum', publicLiveLines],
  ['forum', liveLines],
  ['surveys', publicSurveyLines],
  ['surveys', surveysLines],
  ['appeals', publicAppealLines],
  ['attendance', visitorLines],
  ['promises', publicPromiseLines],
  ['plan', planLetterLines],
  ['plan', planPublicLines],
  ['courses', ownCourseLines],
  // Pages that lead on to another: nothing is asked of them.
  ['officers', [{ route: 'GET /find', answers: 303 }]],
  ['forum', [{ route: 'GET /forum', answers: 303 }]],
];

export const LINES: readonly Line[] = LINES_OF_MODULES.flatMap(([, lines]) => lines);

export function linesOf(modules: ReadonlySet<string>): readonly Line[] {
  return LINES_OF_MODULES.flatMap(([module, lines]) => (modules.has(module) ? lines : []));
}

/** Permissions that nothing asks for yet, and why their rows stand in the table. One that is asked for fails the test. */
export const UNASKED: Readonly<Record<string, string>> = {};

/**
 * Addresses that are not asked for here, each with why: they are open to everybody without anybody being
 * recognised, and are asked for elsewhere.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'GET /officer/:file{[a-z0-9-]+\\.vcf}':
    'the card’s facts as a file; the card itself is asked for',
  'GET /officer/:slug/photo': 'it is there for whoever consented; the card itself is asked for',
  'GET /station/:file{[a-z0-9-]+\\.vcf}': 'the station’s facts as a file',
  'GET /surveys/:file{[a-z0-9-]+\\.csv}':
    'the same figures as a file; the page itself is asked for',
  'GET /station/:slug': 'every station is public',
  'GET /forum/:year/live/:room/stream':
    'goes on for as long as it is read; the same state is asked for without it',
};
