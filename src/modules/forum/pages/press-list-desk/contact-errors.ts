import { wordErrors } from '#ui/components/word-errors.ts';
import { pressListDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema. */
const FIELDS = {
  'outlet-missing': 'outlet',
  'name-missing': 'name',
  'name-of-newsroom': 'name',
  'email-missing': 'email',
  'email-unreadable': 'email',
  known: 'email',
  left: 'email',
  'language-missing': 'language',
  'source-missing': 'source',
  'page-missing': 'sourceNote',
  'too-long': 'outlet',
  unreadable: 'outlet',
} as const;

export const { issueErrors: contactIssues, reasonError: contactError } = wordErrors(
  FIELDS,
  'outlet',
  (locale, reason) => pressListDeskText.in(locale)(`error.${reason}`),
);
