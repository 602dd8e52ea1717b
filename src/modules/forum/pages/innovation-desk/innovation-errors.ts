import { wordErrors } from '#ui/components/word-errors.ts';
import { innovationDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'outcome-missing': 'outcome',
  'note-missing': 'note',
  'too-long': 'note',
  unreadable: 'note',
  'innovation-missing': 'innovationId',
  'area-missing': 'areaId',
  'area-unknown': 'areaId',
  'count-unreadable': 'year',
  'year-impossible': 'year',
  'state-missing': 'state',
  'post-missing': 'post',
} as const;

export const { issueErrors: innovationIssues, reasonError: innovationError } = wordErrors(
  FIELDS,
  'outcome',
  (locale, reason) => innovationDeskText.in(locale)(`error.${reason}`),
);
