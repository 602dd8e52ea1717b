import type { Locale } from '#platform/i18n/locales.ts';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import type { ReportsDesk } from '../desk/desk-pages.ts';
import type { CategoryValues } from './category-values.ts';

/** What each part of the form is given. */
export interface CategoryFormProps {
  readonly context: ReportsDesk;
  readonly locale: Locale;
  readonly values: CategoryValues;
  readonly errors: readonly FormError[];
  readonly seen: string;
}

interface LineProps {
  readonly form: CategoryFormProps;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly maxLength: number;
  readonly optional?: boolean;
  readonly rows?: number;
}

/** A field of it, with what stands there and what is wrong with that. */
export function Line({ form, name, maxLength, ...more }: LineProps) {
  return (
    <Field
      locale={form.locale}
      name={name}
      value={form.values[name]}
      error={errorOf(form.errors, name)}
      maxLength={maxLength}
      {...more}
    />
  );
}
