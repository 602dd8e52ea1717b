import type { ComponentChildren } from 'preact';
import type { Locale } from '../../platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';

interface FieldProps {
  readonly locale: Locale;
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly value?: string;
  /** Which keyboard a telephone shows. */
  readonly inputMode?: 'text' | 'tel' | 'email' | 'numeric' | 'decimal';
  readonly autoComplete?: string;
  readonly optional?: boolean;
  readonly maxLength?: number;
  /** Several lines of text. */
  readonly rows?: number;
}

/** A label above its field, the hint between them, and what is wrong with it, said beside it. */
export function Field(props: FieldProps) {
  const { locale, name, label, hint, error, value, rows, optional, maxLength, ...kind } = props;
  const limits: { maxLength?: number } = maxLength === undefined ? {} : { maxLength };
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const shared = {
    id,
    name,
    class: 'input',
    'aria-describedby': described || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    required: !optional,
  };
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>
        {label} {optional && <span class="quiet">{uiText.in(locale)('optional')}</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError locale={locale} id={`${id}-error`} text={error} />}
      {rows ? (
        <textarea {...shared} {...limits} rows={rows}>
          {value}
        </textarea>
      ) : (
        <input {...shared} {...limits} {...kind} value={value ?? ''} />
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly locale: Locale;
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly options: readonly { readonly value: string; readonly label: ComponentChildren }[];
  readonly value?: string | undefined;
  readonly error?: string | undefined;
}

/** One of a few answers, all of them visible. */
export function Choices({ locale, name, legend, options, value, error }: ChoicesProps) {
  const id = fieldId(name);
  return (
    <fieldset
      class={error ? 'field wrong' : 'field'}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{legend}</legend>
      {error && <FieldError locale={locale} id={`${id}-error`} text={error} />}
      {options.map((option, index) => (
        <label class="choice" key={option.value}>
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={name}
            value={option.value}
            checked={option.value === value}
            required
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Where ErrorSummary's link leads. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

interface FieldErrorProps {
  readonly locale: Locale;
  readonly id: string;
  readonly text: string;
}

function FieldError({ locale, id, text }: FieldErrorProps) {
  return (
    <p class="error" id={id}>
      <span class="unseen">{uiText.in(locale)('error.prefix')} </span>
      {text}
    </p>
  );
}
