import type { z } from 'zod';
import type { PageRequest } from '../../../../platform/http/route.ts';
import { organisationsText } from '../../messages/index.ts';

/** Which of the page's small forms was refused, what was typed there, and why. */
export interface TypedPart {
  readonly part: 'contact' | 'agreement' | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly { readonly field: string; readonly text: string }[];
}

export const NOTHING_TYPED: TypedPart = { part: undefined, values: {}, errors: [] };

const REASONS = [
  'name-missing',
  'subject-missing',
  'text-too-long',
  'phone-unreadable',
  'email-unreadable',
  'date-unreadable',
  'dates-reversed',
] as const;

export function typedPart(
  part: 'contact' | 'agreement',
  { form, locale }: PageRequest,
  { issues }: z.ZodError,
): TypedPart {
  const t = organisationsText.in(locale);
  const values = Object.fromEntries(form);
  return {
    part,
    values,
    errors: issues.map(({ path: [field = ''], message }) => ({
      field: String(field),
      text: t(`problem.${REASONS.find((reason) => reason === message) ?? 'text-unreadable'}`, {
        value: values[String(field)] ?? '',
      }),
    })),
  };
}

/** What a field of one of the forms shows: what was typed there, and what is wrong with it. */
export function fieldOf(typed: TypedPart, part: TypedPart['part'], name: string) {
  if (typed.part !== part) return {};
  return {
    value: typed.values[name],
    error: typed.errors.find(({ field }) => field === name)?.text,
  };
}
