import type { Locale } from '#platform/i18n/locales.ts';
import { firstOfEachField, type FormError, type FormIssue } from '#ui/components/form-error.ts';
import { QUESTION_PARTS, questionField } from './builder-values.ts';
import { builderText } from './messages/index.ts';

const PROBLEMS = [
  'missing',
  'too-long',
  'unreadable',
  'both-languages',
  'no-question',
  'choices',
  'too-many-choices',
  'one-right',
  'no-right-here',
  'scale-ends',
  'number-range',
  'details-not-asked',
] as const;

/** What the schema found, beside the field where it was typed. */
export function builderErrors(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  const t = builderText.in(locale);
  return firstOfEachField(
    issues.map(({ path, message }) => {
      const problem = PROBLEMS.find((one) => one === message);
      return { field: fieldOf(path), text: t(problem ? `error.${problem}` : 'error.choose') };
    }),
  );
}

function fieldOf([head, place, part]: readonly PropertyKey[]): string {
  const known = QUESTION_PARTS.find((one) => one === part);
  return head === 'questions' && typeof place === 'number'
    ? questionField(place + 1, known ?? 'kind')
    : String(head);
}
