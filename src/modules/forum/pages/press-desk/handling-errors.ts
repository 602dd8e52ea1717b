import { wordErrors } from '#ui/components/word-errors.ts';
import { pressDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema. */
const FIELDS = {
  'outcome-missing': 'outcome',
  'not-held': 'outcome',
  'note-missing': 'note',
  'too-long': 'note',
  unreadable: 'note',
} as const;

export const { issueErrors: handlingIssues, reasonError: handlingError } = wordErrors(
  FIELDS,
  'outcome',
  (locale, reason) => pressDeskText.in(locale)(`error.${reason}`),
);
