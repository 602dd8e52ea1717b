import { wordErrors } from '#ui/components/word-errors.ts';
import { reviewText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'outcome-missing': 'outcome',
  'scores-missing': 'score-1',
  'own-talk': 'isConflict',
  'choice-unknown': 'score-1',
  'too-long': 'comment',
  unreadable: 'comment',
  over: 'comment',
} as const;

export const { issueErrors: reviewIssues, reasonError: reviewError } = wordErrors(
  FIELDS,
  'outcome',
  (locale, reason) => reviewText.in(locale)(`error.${reason}`),
);
