import { type ComponentChildren, h } from 'preact';
import type { Locale } from '../../platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';
import { FieldError, fieldId } from './field-error.tsx';

interface FieldProps {
  readonly locale: Locale;
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** What is wrong with what was sent. */
  readonly error?: string | undefined;
  readonly value?: string | undefined;
  /** In words: when it may be left empty. */
  readonly optional?: boolean | string | undefined;
  readonly maxLength?: number | undefined;
  /** `text` when not given. */
  readonly type?: 'text' | 'date' | 'time' | 'number' | 'email' | 'password' | 'search' | undefined;
  /** Of a number, a date or a time. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** Which keyboard a telephone shows. */
  readonly inputMode?: 'text' | 'tel' | 'email' | 'numeric' | 'decimal' | undefined;
  readonly autoComplete?: string | undefined;
  /** Several lines of text. */
  readonly rows?: number | undefined;
  /** The id of the form that sends it, where it stands outside. */
  readonly form?: string | undefined;
  /** The path that takes it, where it is not that of its form: its draft is kept until that path has accepted it. */
  readonly sentTo?: string | undefined;
}

/** A label above its field, the hint between them, and what is wrong with it, said beside it. */
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
  // Not as an element: JSX knows each type of input apart, with the roles that it may have.
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
