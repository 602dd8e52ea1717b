import type { Locale } from '../../../../platform/i18n/locales.ts';
import { firstOfEachField, type FormError } from '../../../../ui/components/form-error.ts';
import type { ProblemToShare } from '../../domain/problem-to-share.ts';
import { problemSchema } from '../../use-cases/share-problem.ts';
import { shareText } from './messages/index.ts';

export const PROBLEM_FIELDS = ['category', 'areaId', 'placeWords', 'words'] as const;
export type ProblemValues = Readonly<Record<(typeof PROBLEM_FIELDS)[number], string>>;

/** As it was typed. */
export function valuesOf(form: URLSearchParams): ProblemValues {
  return {
    category: form.get('category') ?? '',
    areaId: form.get('areaId') ?? '',
    placeWords: form.get('placeWords') ?? '',
    words: form.get('words') ?? '',
  };
}

export type ReadProblem =
  | { readonly ok: true; readonly problem: ProblemToShare }
  | { readonly ok: false; readonly errors: readonly FormError[] };

export function readProblem(locale: Locale, values: ProblemValues): ReadProblem {
  const parsed = problemSchema.safeParse(values);
  if (parsed.success) return { ok: true, problem: parsed.data };
  const errors = parsed.error.issues.map(({ message }) => problemError(locale, message));
  return { ok: false, errors: firstOfEachField(errors) };
}

/** Beside which field a reason is said. */
const FIELDS = {
  'category-missing': 'category',
  'category-unknown': 'category',
  'area-missing': 'areaId',
  'choice-unknown': 'areaId',
  'place-elsewhere': 'areaId',
  'place-unreadable': 'placeWords',
  'words-missing': 'words',
  'too-long': 'words',
  unreadable: 'words',
  'names-author': 'words',
  'consent-missing': 'consent',
} as const;
type Reason = keyof typeof FIELDS;

export function problemError(locale: Locale, reason: string): FormError {
  const t = shareText.in(locale);
  const known = Object.keys(FIELDS).find((one): one is Reason => one === reason);
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`) }
    : { field: 'words', text: t('error.other') };
}
