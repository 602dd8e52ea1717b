import type { Locale } from '../../../../platform/i18n/locales.ts';
import { MOST_CHOICES } from '../../domain/read-choices.ts';
import { kindsText } from './messages/index.ts';

export interface KindError {
  readonly field: string;
  readonly text: string;
}

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
export type KindProblem = (typeof KNOWN)[number];

export function kindError(locale: Locale, field: string, problem: KindProblem): KindError {
  return { field, text: kindsText.in(locale)(`error.${problem}`, { most: MOST_CHOICES }) };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The first thing of each field. Undefined: the form was none of ours. */
export function kindErrors(
  locale: Locale,
  issues: readonly Issue[],
): readonly KindError[] | undefined {
  const errors = new Map<string, KindError>();
  for (const { path, message } of issues) {
    const problem = KNOWN.find((one) => one === message);
    const field = String(path[0] ?? '');
    if (problem && !errors.has(field)) errors.set(field, kindError(locale, field, problem));
  }
  return errors.size > 0 ? [...errors.values()] : undefined;
}
