import type { ComponentChildren } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';
import { FieldError, fieldId } from './field-error.tsx';

interface ChoicesProps {
  readonly locale: Locale;
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly options: readonly { readonly value: string; readonly label: ComponentChildren }[];
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  /** None of them need be chosen. */
  readonly optional?: boolean;
}

/** One of a few answers, all of them visible. */
export function Choices({ locale, name, legend, options, value, error, optional }: ChoicesProps) {
  const id = fieldId(name);
  return (
    <fieldset
      class={error ? 'field wrong' : 'field'}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>
        {legend} {optional && <span class="quiet">{uiText.in(locale)('optional')}</span>}
      </legend>
      {error && <FieldError locale={locale} name={name} text={error} />}
      {options.map((option, index) => (
        <label class="choice" key={option.value}>
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={name}
            value={option.value}
            checked={option.value === value}
            required={!optional}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
