import { wordErrors } from '#ui/components/word-errors.ts';
import { coursesDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'title-missing': 'title',
  'about-missing': 'about',
  'too-long': 'title',
  unreadable: 'title',
  'words-missing': 'about',
  'units-missing': 'units',
  'units-unreadable': 'units',
  'units-many': 'units',
  'units-in-use': 'units',
  'questions-unreadable': 'screening',
  'questions-many': 'screening',
  'needed-many': 'neededUnits',
  'photographs-discreet': 'hasPhotographs',
  'count-missing': 'seats',
  'count-unreadable': 'seats',
  'ages-order': 'ageTo',
  'course-missing': 'courseId',
  'course-unknown': 'courseId',
  'area-missing': 'areaId',
  'place-unknown': 'areaId',
  'not-yours': 'areaId',
  'venue-missing': 'venue',
  'leader-missing': 'leaderIds',
  'leader-unknown': 'leaderIds',
  'leaders-many': 'leaderIds',
  'day-missing': 'day',
  'day-unreadable': 'day',
  'day-past': 'day',
  'day-far': 'day',
  'time-unreadable': 'from',
  'end-before-start': 'from',
  'zone-unknown': 'day',
  'session-over': 'day',
  'reason-missing': 'reason',
  'course-hidden': 'seenAt',
} as const;

export const { issueErrors, reasonError } = wordErrors(FIELDS, 'title', (locale, reason, bounds) =>
  coursesDeskText.in(locale)(`error.${reason}`, { ...bounds }),
);
