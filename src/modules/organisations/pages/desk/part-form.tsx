import type { z } from 'zod';
import { asSentence } from '#kernel/text/as-sentence.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { organisationsText } from '../../messages/index.ts';

export type PartValues = Readonly<Record<string, string>>;

/** What was typed into the form of a contact or an agreement, and what came of it. */
export interface TypedPart {
  readonly values: PartValues;
  readonly errors: readonly FormError[];
  /** What stands there now, where somebody else changed it in between. */
  readonly now?: PartValues;
  readonly isConflict?: boolean;
}

export interface PartField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional: boolean;
  readonly type?: 'text' | 'date' | 'email';
  readonly inputMode?: 'tel';
}

interface PartFormProps {
  readonly locale: Locale;
  readonly fields: readonly PartField[];
  readonly typed: TypedPart;
  /** `key` of a new one, `seen` of one that changes. */
  readonly hidden: { readonly key: string } | { readonly seen: string };
}

export function PartForm({ locale, fields, typed, hidden }: PartFormProps) {
  const { values, errors, now } = typed;
  const differing = fields.filter(({ name }) => now && values[name]?.trim() !== now[name]);
  return (
    <>
      <ErrorSummary locale={locale} errors={errors} />
      {now && (
        <EditConflictNotice
          locale={locale}
          facts={differing.map(({ name, label }) => ({ label, value: now[name] ?? '' }))}
        />
      )}
      <form method="post" noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields.map((field) => (
          <Field
            key={field.name}
            locale={locale}
            {...field}
            value={values[field.name]}
            error={errorOf(errors, field.name)}
          />
        ))}
        <button class="button" type="submit">
          {organisationsText.in(locale)('desk.save')}
        </button>
      </form>
    </>
  );
}

const REASONS = [
  'name-missing',
  'subject-missing',
  'text-too-long',
  'phone-unreadable',
  'email-unreadable',
  'date-unreadable',
  'dates-reversed',
] as const;

/** What is wrong, each with its field; what is no field of the form is an old page's. */
export function partErrors(
  locale: Locale,
  { issues }: z.ZodError,
  values: PartValues,
): readonly FormError[] {
  const t = organisationsText.in(locale);
  return issues.map(({ path: [field], message }) => {
    const reason = REASONS.find((known) => known === message) ?? 'text-unreadable';
    const value = (values[String(field)] ?? '').slice(0, 60);
    // Of a form's parts only people have names; what organisations lack is a title.
    const words =
      reason === 'name-missing' ? t('contact.name-missing') : t(`problem.${reason}`, { value });
    return { field: String(field), text: asSentence(words) };
  });
}
