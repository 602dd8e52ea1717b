import type { Locale } from '#platform/i18n/locales.ts';
import { firstOfEachField, type FormError, type FormIssue } from '#ui/components/form-error.ts';
import { officersText } from '../../messages/index.ts';
import { officersDeskText } from './messages/index.ts';

/** What a roster's lines may say of a cell, a form says of a field. */
const OF_ROSTERS = [
  'badge-missing',
  'badge-unreadable',
  'name-missing',
  'kind-missing',
  'text-too-long',
  'text-unreadable',
  'phone-unreadable',
  'email-unreadable',
  'messenger-unreadable',
  'language-unknown',
] as const;

const OF_FORMS = [
  'form-missing',
  'phones-too-many',
  'station-gone',
  'badge-of-another',
  'officer-left',
  'area-missing',
  'area-gone',
  'day-unreadable',
  'place-missing',
  'weekday-missing',
  'time-unreadable',
  'times-reversed',
  'reception-twice',
  'dates-reversed',
  'absence-overlaps',
  'deputy-unknown',
  'deputy-is-herself',
  'deputy-left',
  'deputy-away',
  'day-to-come',
  'consent-to-come',
  'photo-missing',
  'too-large',
  'not-a-photograph',
  'broken',
  'assignment-overlaps',
  'ends-before-start',
  'account-gone',
  'account-of-another',
  'officer-missing',
  'outcome-missing',
] as const;

export type FormReason = (typeof OF_ROSTERS)[number] | (typeof OF_FORMS)[number];

/** The sentence for a reason, at the start of a line. */
export function reasonText(locale: Locale, reason: string, value = ''): string {
  const ofRoster = OF_ROSTERS.find((one) => one === reason);
  if (ofRoster) {
    const text = officersText.in(locale)(`problem.${ofRoster}`, { value });
    return `${text.charAt(0).toLocaleUpperCase(locale)}${text.slice(1)}.`;
  }
  const ofForm = OF_FORMS.find((one) => one === reason);
  const t = officersDeskText.in(locale);
  return ofForm ? t(`error.${ofForm}`) : t('error.other');
}

/** What the schema found wrong, in words; the first thing wrong with a field is the one that is said. */
export function formErrors(
  locale: Locale,
  issues: readonly FormIssue[],
  firstField: string,
): readonly FormError[] {
  const errors = issues.map(({ path, message, params }) => {
    const field = typeof path[0] === 'string' ? path[0] : firstField;
    const value = typeof params?.['value'] === 'string' ? params['value'] : '';
    return { field, text: reasonText(locale, message, value) };
  });
  return firstOfEachField(errors);
}
