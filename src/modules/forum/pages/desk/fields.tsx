import type { Locale } from '../../../../platform/i18n/locales.ts';
import { errorOf, type FormError } from '../../../../ui/components/form-error.ts';

export type Typed = Readonly<Record<string, string>>;

export interface FieldsProps {
  readonly locale: Locale;
  readonly typed: Typed;
  readonly errors: readonly FormError[];
}

/** What a form was filled with, and what is wrong with it. */
export interface Filled extends Omit<FieldsProps, 'locale'> {
  readonly isStale: boolean;
}

/** What a field stands on: its name, what is typed, what is wrong with it. */
export function fieldOf({ locale, typed, errors }: FieldsProps) {
  return (name: string) => ({
    locale,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  });
}
