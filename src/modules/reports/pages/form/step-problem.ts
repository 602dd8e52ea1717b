import type { Locale } from '#platform/i18n/locales.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { DraftField } from './draft.ts';
import { formText } from './messages/index.ts';

/** What is wrong with an answer, beside which field it is said. */
export interface StepProblem {
  /** `q`: the question where it is has no place yet. */
  readonly field: DraftField | 'q' | 'photo';
  readonly problem:
    | 'category'
    | 'category-elsewhere'
    | 'place'
    | 'place-outside'
    | 'place-words'
    | 'words-missing'
    | 'words-too-long'
    | 'words-unreadable'
    | 'words-lead-to-somebody'
    | 'answer'
    | 'contact'
    | 'contact-unsaid'
    | 'email'
    | 'phone'
    | 'sms-not-mobile'
    | 'sms-country'
    | 'photos-gone'
    | 'photo-none';
  /** What was found in what was written. */
  readonly written?: string;
}

export function problemWords(
  locale: Locale,
  problems: readonly StepProblem[],
): readonly FormError[] {
  const t = formText.in(locale);
  return problems.map(({ field, problem, written = '' }) => ({
    field,
    text: t(`error.${problem}`, { written }),
  }));
}
