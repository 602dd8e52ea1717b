import type { Line } from '../line.ts';
import { planActionLines, planLetterLines } from './plan-actions.ts';
import { planPublicLines } from './plan-public.ts';
import { planAgreementLines, publicAgreementLines } from './plan-agreement.ts';
import { appealsLines, publicAppealLines } from './appeals.ts';
import { calendarLines } from './calendars.ts';
import { areasLines, deskAreaLines, publicAreaLines } from './areas.ts';
import { doorLines, visitorLines } from './attendance.ts';
import { courseLines, publicCourseLines } from './courses.ts';
import { feedbackLines } from './feedback.ts';
import { forumLines, publicForumLines, reviewLines } from './forum.ts';
import {
  accountLines,
  breakGlassLines,
  journalLines,
  peopleLines,
  signInLines,
} from './identity.ts';
import { issueLines, officersLines, publicOfficerLines, workLines } from './officers.ts';
import { innovationLines, publicInnovationLines } from './innovations.ts';
import { lessonLines, publicLessonLines } from './lessons.ts';
import { liveLines, publicLiveLines } from './live.ts';
import { meetingLines, publicMeetingLines } from './meetings.ts';
import { organisationsLines } from './organisations.ts';
import { passingOnLines } from './passing-on.ts';
import { pressKitLines, publicPressKitLines } from './press-kit.ts';
import { photographLines, publicPhotographLines } from './photographs.ts';
import { pressListLines, publicPressListLines } from './press-list.ts';
import { programmeLines, publicProgrammeLines } from './programme.ts';
import { programmeImportLines, publicProgrammeFileLines } from './programme-files.ts';
import { promisesLines, publicPromiseLines } from './promises.ts';
import { publishedReportLines } from './published-reports.ts';
import { confidentialReportsLines, reportsLines } from './reports.ts';
import { reportEntryLines } from './report-entry.ts';
import {
  accreditationLines,
  publicAccreditationLines,
  publicRegistrationLines,
  registrationLines,
} from './registration.ts';
import { reportFormLines } from './report-form.ts';
import { reportCategoriesLines } from './report-categories.ts';
import { savedFiltersLines } from './saved-filters.ts';
import { ownCourseLines, registerLines } from './register.ts';
import { rosterLines } from './roster.ts';
import { publicSchoolLines, schoolLines } from './schools.ts';
import { settingsLines } from './settings.ts';
import { publicSurveyLines, surveysLines } from './surveys.ts';

/** Pages that lead on to another: nothing is asked of them. */
const leading: readonly Line[] = [
  { route: 'GET /find', answers: 303 },
  { route: 'GET /forum', answers: 303 },
];

/** How every route is asked for that shows or changes one thing, or takes a form. Each module adds its lines. */
export const LINES: readonly Line[] = [
  ...signInLines,
  ...accountLines,
  ...peopleLines,
  ...breakGlassLines,
  ...journalLines,
  ...publicAreaLines,
  ...areasLines,
  ...deskAreaLines,
  ...organisationsLines,
  ...publicOfficerLines,
  // Before officers are taken from their accounts: whom an appeal was given to is known by one.
  ...appealsLines,
  ...meetingLines,
  ...courseLines,
  ...calendarLines,
  ...promisesLines,
  ...planActionLines,
  ...planAgreementLines,
  ...publicAgreementLines,
  ...officersLines,
  ...rosterLines,
  ...issueLines,
  ...workLines,
  ...doorLines,
  ...reportsLines,
  ...savedFiltersLines,
  ...publishedReportLines,
  ...publicMeetingLines,
  ...publicCourseLines,
  ...confidentialReportsLines,
  ...reportEntryLines,
  ...reportFormLines,
  ...reportCategoriesLines,
  ...passingOnLines,
  ...settingsLines,
  ...registerLines,
  ...schoolLines,
  ...lessonLines,
  ...publicSchoolLines,
  ...publicLessonLines,
  ...publicForumLines,
  ...forumLines,
  ...reviewLines,
  ...publicProgrammeLines,
  ...programmeLines,
  ...publicProgrammeFileLines,
  ...programmeImportLines,
  ...publicRegistrationLines,
  ...registrationLines,
  ...publicAccreditationLines,
  ...accreditationLines,
  ...publicInnovationLines,
  ...innovationLines,
  ...feedbackLines,
  ...publicPressKitLines,
  ...pressKitLines,
  ...publicPhotographLines,
  ...photographLines,
  ...publicPressListLines,
  ...pressListLines,
  ...publicLiveLines,
  ...liveLines,
  ...publicSurveyLines,
  ...surveysLines,
  ...publicAppealLines,
  ...visitorLines,
  ...publicPromiseLines,
  ...planLetterLines,
  ...planPublicLines,
  ...ownCourseLines,
  ...leading,
];

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
