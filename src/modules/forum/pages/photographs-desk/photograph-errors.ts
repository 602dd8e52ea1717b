import { wordErrors } from '#ui/components/word-errors.ts';
import { photographsDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema. */
const FIELDS = {
  'photo-missing': 'photo',
  'too-large': 'photo',
  'not-a-photograph': 'photo',
  'heic-unreadable': 'photo',
  broken: 'photo',
  known: 'photo',
  'taken-back': 'photo',
  'no-room': 'photo',
  'author-missing': 'author',
  'licence-missing': 'licence',
  'terms-missing': 'terms',
  'caption-missing': 'captionUk',
  'alt-missing': 'altUk',
  'day-missing': 'takenOn',
  'day-unreadable': 'takenOn',
  'taken-to-come': 'takenOn',
  'consent-missing': 'consent',
  'how-missing': 'consentHow',
  'noted-by-missing': 'consentBy',
  'consent-day-missing': 'consentOn',
  'agreed-to-come': 'consentOn',
  'children-missing': 'children',
  'children-recognised': 'children',
  'parents-missing': 'parentsNote',
  'why-missing': 'why',
  'too-long': 'captionUk',
  unreadable: 'captionUk',
} as const;

export const { issueErrors: photographIssues, reasonError: photographError } = wordErrors(
  FIELDS,
  'photo',
  (locale, reason) => photographsDeskText.in(locale)(`error.${reason}`),
);
