import { wordErrors } from '#ui/components/word-errors.ts';
import { promisesDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'words-missing': 'words',
  'too-long': 'words',
  unreadable: 'words',
  'owner-missing': 'officerId',
  'owner-twice': 'officerId',
  'post-missing': 'post',
  'name-missing': 'name',
  'agreement-missing': 'agreed',
  'area-missing': 'areaId',
  'day-missing': 'dueOn',
  'day-unreadable': 'dueOn',
  'day-past': 'dueOn',
  'day-too-far': 'dueOn',
  'officer-unknown': 'officerId',
  'place-unknown': 'areaId',
  'choice-unknown': 'officerId',
  'not-yours': 'officerId',
  'report-unreadable': 'reportId',
  'link-unreadable': 'link',
  'became-missing': 'became',
  'nothing-changed': 'promised',
  'too-large': 'photo',
  'not-a-photograph': 'photo',
  'heic-unreadable': 'photo',
  broken: 'photo',
  'contacts-found': 'words',
  'into-missing': 'into',
  'into-unknown': 'into',
  'nobody-answers': 'words',
  conflict: 'words',
} as const;

export const { issueErrors, reasonError } = wordErrors(FIELDS, 'words', (locale, reason) =>
  promisesDeskText.in(locale)(`error.${reason}`),
);
