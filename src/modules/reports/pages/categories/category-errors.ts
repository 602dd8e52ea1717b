import type { Locale } from '../../../../platform/i18n/locales.ts';
import type { FormError, FormIssue } from '../../../../ui/components/form-error.ts';
import { MOST_CHOICES } from '../../domain/read-choices.ts';
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
  return { field, text: categoriesText.in(locale)(`error.${problem}`, { most: MOST_CHOICES }) };
}

/** The first thing of each field. Undefined: the form was none of ours. */
export function categoryErrors(
  locale: Locale,
  issues: readonly FormIssue[],
): readonly FormError[] | undefined {
  const errors = new Map<string, FormError>();
  for (const { path, message } of issues) {
    const problem = KNOWN.find((one) => one === message);
    const field = String(path[0] ?? '');
    if (problem && !errors.has(field)) errors.set(field, categoryError(locale, field, problem));
  }
  return errors.size > 0 ? [...errors.values()] : undefined;
}
