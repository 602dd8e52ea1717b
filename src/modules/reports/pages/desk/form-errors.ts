import type { Locale } from '#platform/i18n/locales.ts';
import { firstOfEachField, type FormError, type FormIssue } from '#ui/components/form-error.ts';
import { reportsDeskText } from './messages/index.ts';

/** Beside which field each reason is said. */
const FIELDS = {
  'status-missing': 'status',
  'status-impossible': 'status',
  'words-missing': 'words',
  'words-unreadable': 'words',
  'words-too-long': 'words',
  'words-unfinished': 'words',
  'contacts-found': 'words',
  'passed-to-missing': 'passedTo',
  'passed-to-unreadable': 'passedTo',
  'passed-words-contacts': 'passedWords',
  'passed-words-unreadable': 'passedWords',
  'passed-words-too-long': 'passedWords',
  'organisation-unknown': 'passedToId',
  'duplicate-missing': 'duplicateOf',
  'duplicate-absent': 'duplicateOf',
  'choice-unknown': 'officerId',
  'officer-unknown': 'officerId',
  'area-missing': 'areaId',
  'area-unknown': 'areaId',
  'category-unknown': 'category',
  'place-unreadable': 'placeWords',
  'filter-name-missing': 'name',
  'filter-name-unreadable': 'name',
  'filter-name-taken': 'name',
  'filter-not-narrowed': 'name',
  'filter-known': 'name',
  'filters-too-many': 'name',
} as const;

export type FormReason = keyof typeof FIELDS;

export function formError(locale: Locale, reason: FormReason): FormError {
  return { field: FIELDS[reason], text: reportsDeskText.in(locale)(`error.${reason}`) };
}

/**
 * What the schema found wrong, in words, the first thing of each field. Undefined: the form was none of ours, since
 * nobody types what is wrong with it.
 */
export function formErrors(
  locale: Locale,
  issues: readonly FormIssue[],
): readonly FormError[] | undefined {
  const errors = issues.flatMap(({ message }) => {
    const reason = REASONS.find((one) => one === message);
    return reason ? [formError(locale, reason)] : [];
  });
  return errors.length > 0 ? firstOfEachField(errors) : undefined;
}

const REASONS = Object.keys(FIELDS).filter((one): one is FormReason => one in FIELDS);
