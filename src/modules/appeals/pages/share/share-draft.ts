import type { AreaId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { firstOfEachField, type FormError } from '#ui/components/form-error.ts';
import { judgeProblem, type ProblemToShare } from '../../domain/problem-to-share.ts';
import { problemSchema, type SharingContext } from '../../use-cases/share-problem.ts';
import { shareText } from './messages/index.ts';

export const PROBLEM_FIELDS = ['category', 'areaId', 'placeWords', 'words'] as const;
export type ProblemValues = Readonly<Record<(typeof PROBLEM_FIELDS)[number], string>>;

/** Checked where that was asked for; else as it was typed. */
export function draftOf(
  form: URLSearchParams,
  check: (values: ProblemValues) => ShareDraft,
): ShareDraft {
  const values = valuesOf(form);
  return CHECKED.includes(form.get('go') ?? '') ? check(values) : { values, errors: [] };
}

/** Of the page’s buttons. */
const CHECKED: readonly string[] = ['check', 'send'];

function valuesOf(form: URLSearchParams): ProblemValues {
  return {
    category: form.get('category') ?? '',
    areaId: form.get('areaId') ?? '',
    placeWords: form.get('placeWords') ?? '',
    words: form.get('words') ?? '',
  };
}

/** What is on the page: being written, or checked and shown as it will be. */
export interface ShareDraft {
  readonly values: ProblemValues;
  readonly errors: readonly FormError[];
  readonly checked?: ProblemToShare;
}

/** What was typed for an appeal to the police of that area, with what is wrong, or checked. */
export function checkDraft(
  context: Pick<SharingContext, 'areas' | 'problems'>,
  locale: Locale,
  appealArea: AreaId,
  values: ProblemValues,
): ShareDraft {
  const parsed = problemSchema.safeParse(values);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ message }) => problemError(locale, message));
    return { values, errors: firstOfEachField(errors) };
  }
  const judged = judgeProblem(context, appealArea, parsed.data);
  return judged.ok
    ? { values, errors: [], checked: parsed.data }
    : { values, errors: [problemError(locale, judged.refusal)] };
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
