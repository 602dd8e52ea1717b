import type { z } from 'zod';
import type { Locale } from '#platform/i18n/locales.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { MAX_AT_ONCE } from '../domain/work-entry.ts';
import { officersText } from '../messages/index.ts';
import type { WorkRefusal } from '../use-cases/record-work.ts';

type Told = WorkRefusal | 'key' | 'kind' | 'count' | 'day';

/** Which field each refusal is about; one about none stands at the first. */
const FIELD_OF: Readonly<Partial<Record<Told, string>>> = {
  count: 'count',
  day: 'day',
  'day-in-future': 'day',
  'day-too-old': 'day',
};

export function workError(locale: Locale, told: Told): FormError {
  const t = officersText.in(locale);
  return { field: FIELD_OF[told] ?? 'kind', text: t(`work.error.${told}`, { most: MAX_AT_ONCE }) };
}

const PARSED = ['key', 'kind', 'count', 'day'] as const;

/** One for each field that cannot be read. A field that is no field of the form is an old page's. */
export function workIssues(
  locale: Locale,
  issues: readonly z.core.$ZodIssue[],
): readonly FormError[] {
  const fields = new Set(
    issues.map(({ path }) => PARSED.find((name) => name === path[0]) ?? 'key'),
  );
  return [...fields].map((field) => workError(locale, field));
}
