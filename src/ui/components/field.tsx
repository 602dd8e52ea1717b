import { type ComponentChildren, h } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';
import { FieldError, fieldId } from './field-error.tsx';

interface FieldProps {
  readonly locale: Locale;
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** The error of the value that was sent. */
  readonly error?: string | undefined;
  readonly value?: string | undefined;
  /** A sentence about when it may be left empty. */
  readonly optional?: boolean | string | undefined;
  readonly maxLength?: number | undefined;
  /** Default: `text`. */
  readonly type?: 'text' | 'date' | 'time' | 'number' | 'email' | 'password' | 'search' | undefined;
  /** For a number, a date or a time. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** The keyboard of a telephone. */
  readonly inputMode?: 'text' | 'tel' | 'email' | 'numeric' | 'decimal' | undefined;
  readonly autoComplete?: string | undefined;
  /** Renders a textarea with this many lines. */
  readonly rows?: number | undefined;
  /** The id of its form, if the field is outside. */
  readonly form?: string | undefined;
  /** The path that receives it, if it is not its form's: its draft is kept until that path has accepted it. */
  readonly sentTo?: string | undefined;
}

/** A labelled field with its hint, and with its error beside it. */
export function Field(props: FieldProps) {
  const { locale, name, label, hint, error, optional } = props;
  const id = fieldId(name);
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>
        {label}{' '}
        {optional && (
          <span class="quiet">
            {typeof optional === 'string' ? optional : uiText.in(locale)('optional')}
          </span>
        )}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError locale={locale} name={name} text={error} />}
      <Control {...props} />
    </div>
  );
}

function Control({ name, hint, error, value, optional, rows, ...more }: FieldProps) {
  const id = fieldId(name);
  const shared = {
    id,
    name,
    class: 'input',
    'aria-describedby':
      [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    required: !optional,
    maxLength: more.maxLength,
    form: more.form,
    'data-sent-to': more.sentTo,
  };
  if (rows) {
    return (
      <textarea {...shared} rows={rows}>
        {value}
      </textarea>
    );
  }
  // `h` instead of JSX, which types each kind of input separately, with the roles that it may have.
  return h('input', {
    ...shared,
    type: more.type ?? 'text',
    min: more.min,
    max: more.max,
    inputMode: more.inputMode,
    autoComplete: more.autoComplete,
    value: value ?? '',
  });
}
