import { wordErrors } from '#ui/components/word-errors.ts';
import { programmeDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'title-missing': 'title',
  'too-long': 'title',
  unreadable: 'title',
  'room-missing': 'room',
  'choice-unknown': 'room',
  'day-missing': 'day',
  'day-unreadable': 'day',
  'day-outside': 'day',
  'time-unreadable': 'from',
  'minutes-missing': 'minutes',
  'minutes-many': 'minutes',
  'count-unreadable': 'minutes',
  'talk-unknown': 'room',
  'forum-hidden': 'note',
  clashes: 'note',
  empty: 'note',
  'nothing-changed': 'note',
} as const;

export const { issueErrors, reasonError } = wordErrors(FIELDS, 'room', (locale, reason) =>
  programmeDeskText.in(locale)(`error.${reason}`),
);
