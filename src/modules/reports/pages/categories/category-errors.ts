import type { Locale } from '#platform/i18n/locales.ts';
import { firstOfEachField, type FormError, type FormIssue } from '#ui/components/form-error.ts';
import { MAX_CHOICES } from '../../domain/read-choices.ts';
import { categoriesText } from './messages/index.ts';

const KNOWN = [
  'name-missing',
  'too-long',
  'unreadable',
  'receiver-unknown',
  'position',
  'position-confidential',
  'both-languages',
  'question-missing',
  'choices',
  'known',
] as const;
export type CategoryProblem = (typeof KNOWN)[number];

export function categoryError(locale: Locale, field: string, problem: CategoryProblem): FormError {
  return { field, text: categoriesText.in(locale)(`error.${problem}`, { most: MAX_CHOICES }) };
}

/** The first thing of each field. Undefined: the form was none of ours. */
export function categoryErrors(
  locale: Locale,
  issues: readonly FormIssue[],
): readonly FormError[] | undefined {
  const errors = issues.flatMap(({ path, message }) => {
    const problem = KNOWN.find((one) => one === message);
    return problem ? [categoryError(locale, String(path[0] ?? ''), problem)] : [];
  });
  return errors.length > 0 ? firstOfEachField(errors) : undefined;
}
