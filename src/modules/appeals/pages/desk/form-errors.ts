import type { Locale } from '#platform/i18n/locales.ts';
import { firstOfEachField, type FormError, type FormIssue } from '#ui/components/form-error.ts';
import { appealsDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'words-missing': 'words',
  'too-long': 'words',
  unreadable: 'words',
  'officer-missing': 'officerId',
  'officer-unknown': 'officerId',
  'choice-unknown': 'officerId',
  'term-missing': 'term',
  'body-missing': 'passedTo',
  'day-unreadable': 'until',
  'too-late': 'words',
  'not-later': 'until',
  'too-long-term': 'until',
  'day-off': 'until',
  'ground-missing': 'ground',
  'ground-impossible': 'ground',
  'complaint-unsaid': 'howToComplain',
} as const;
type Reason = keyof typeof FIELDS;

const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

/** What stands below all that an act asks for by itself: errors are said in the order of the page. */
const FIELDS_AFTER: readonly string[] = ['words', 'howToComplain'];

/** What the schema found wrong, in words; the first thing wrong with a field is the one that is said. */
export function issueErrors(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  const errors = issues.map(({ path, message }) => {
    const error = reasonError(locale, message);
    const field = typeof path[0] === 'string' && path[0] !== 'seenAt' ? path[0] : error.field;
    return { ...error, field };
  });
  const place = ({ field }: FormError) => FIELDS_AFTER.indexOf(field);
  return firstOfEachField(errors).toSorted((a, b) => place(a) - place(b));
}

/** Why a use case refused. Of an extension, «too-long» is about its days. */
export function reasonError(locale: Locale, reason: string, isOfTerm = false): FormError {
  const t = appealsDeskText.in(locale);
  const known = REASONS.find(
    (one) => one === (isOfTerm && reason === 'too-long' ? 'too-long-term' : reason),
  );
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`) }
    : { field: 'words', text: t('error.other') };
}
