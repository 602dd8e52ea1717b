import { wordErrors } from '#ui/components/word-errors.ts';
import { pressText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema. */
const FIELDS = {
  'name-missing': 'name',
  'outlet-missing': 'outlet',
  'work-missing': 'work',
  'email-missing': 'email',
  'email-unreadable': 'email',
  'too-long': 'name',
  unreadable: 'name',
  conflict: 'name',
  closed: 'name',
} as const;

export const { issueErrors: pressIssues, reasonError: pressError } = wordErrors(
  FIELDS,
  'name',
  (locale, reason) => pressText.in(locale)(`error.${reason}`),
);
