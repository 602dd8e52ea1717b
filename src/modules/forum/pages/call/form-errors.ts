import { wordErrors } from '#ui/components/word-errors.ts';
import { callText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'title-missing': 'title',
  'name-missing': 'name',
  'email-missing': 'email',
  'email-unreadable': 'email',
  'kind-missing': 'kind',
  'kind-unknown': 'kind',
  'track-unknown': 'trackId',
  'choice-unknown': 'kind',
  'too-long': 'title',
  unreadable: 'title',
  'day-missing': 'day-1',
  'day-unreadable': 'day-1',
  'time-unreadable': 'from-1',
  'times-order': 'to-1',
  'times-outside': 'day-1',
  'missing-track': 'trackId',
  'missing-abstract': 'abstract',
  'missing-answers': 'answer-1',
  conflict: 'title',
  closed: 'title',
  'speakers-many': 'name',
  known: 'email',
  'too-many': 'file',
  'too-large': 'file',
  'no-room': 'file',
  'not-readable': 'file',
  'file-missing': 'file',
} as const;

export const { issueErrors: callIssues, reasonError: callError } = wordErrors(
  FIELDS,
  'title',
  (locale, reason) => callText.in(locale)(`error.${reason}`),
);
