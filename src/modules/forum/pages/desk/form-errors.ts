import { wordErrors } from '#ui/components/word-errors.ts';
import { forumDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'title-missing': 'title',
  'venue-missing': 'venue',
  'area-missing': 'areaId',
  'not-yours': 'areaId',
  'choice-unknown': 'areaId',
  'too-long': 'title',
  unreadable: 'title',
  'day-missing': 'day',
  'day-unreadable': 'day',
  'time-unreadable': 'from',
  'end-before-start': 'to',
  'days-many': 'lastDay',
  'year-early': 'day',
  'year-taken': 'day',
  'year-public': 'day',
  'email-unreadable': 'contactEmail',
  'call-half': 'closesOn',
  'call-ends-first': 'closesOn',
  'call-late': 'closesOn',
  'kinds-missing': 'minutes-talk',
  'minutes-unreadable': 'minutes-talk',
  'tracks-missing': 'opensOn',
  'review-early': 'reviewUntil',
  'decisions-late': 'decisionsOn',
  'count-unreadable': 'place',
  'name-missing': 'name',
  'text-missing': 'text',
  'parts-many': 'name',
  'in-use': 'name',
  'reason-missing': 'reason',
  'not-over': 'seenAt',
} as const;

export const { issueErrors, reasonError } = wordErrors(FIELDS, 'title', (locale, reason) =>
  forumDeskText.in(locale)(`error.${reason}`),
);
