import type { Locale } from '#platform/i18n/locales.ts';
import { errorOf, type FormError } from '../components/form-error.ts';

/** What stands in a form, by the name of its field. */
export type Typed = Readonly<Record<string, string>>;

export interface FieldsProps {
  readonly locale: Locale;
  readonly typed: Typed;
  readonly errors: readonly FormError[];
}

/** What a form was filled with, and what is wrong with it. */
export interface Filled extends Omit<FieldsProps, 'locale'> {
  /** A colleague was faster. */
  readonly isStale: boolean;
}

export const EMPTY: Filled = { typed: {}, errors: [], isStale: false };

/** What a field stands on: its name, what is typed, what is wrong with it. */
export function fieldOf({ locale, typed, errors }: FieldsProps) {
  return (name: string) => ({
    locale,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  });
}
