import type { ComponentChildren } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import { FieldError, fieldId } from './field-error.tsx';

interface ChecksProps {
  readonly locale: Locale;
  /** Of every box; each that is ticked sends its value. */
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly options: readonly { readonly value: string; readonly label: ComponentChildren }[];
  readonly values?: readonly string[];
  readonly error?: string | undefined;
}

/** From how many boxes on they stand side by side. */
const MANY = 7;

/** Any number of a few: boxes to tick, all of them visible. */
export function Checks({ locale, name, legend, hint, options, values = [], error }: ChecksProps) {
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const many = options.length >= MANY && 'checks-many';
  const classes = ['field', error && 'wrong', many].filter(Boolean).join(' ');
  return (
    <fieldset class={classes} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError locale={locale} name={name} text={error} />}
      {options.map((option, index) => (
        <label class="choice" key={option.value}>
          <input
            type="checkbox"
            id={index === 0 ? id : undefined}
            name={name}
            value={option.value}
            checked={values.includes(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
