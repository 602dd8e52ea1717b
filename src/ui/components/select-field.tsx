import type { ComponentChildren } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';
import { FieldError, fieldId } from './field-error.tsx';

interface SelectOption {
  readonly value: string;
  readonly label: string;
  /** Of the label, where it is not in the language of the page. */
  readonly lang?: string | undefined;
}

interface SelectFieldProps {
  readonly locale: Locale;
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly value?: string | undefined;
  readonly optional?: boolean | undefined;
  /** The id of its form, if the field is outside. */
  readonly form?: string | undefined;
  /** The first option, with an empty value: «Усі», «Оберіть…». */
  readonly empty?: string;
  /** Options, or groups of them. */
  readonly options: readonly (
    | SelectOption
    | { readonly group: string; readonly options: readonly SelectOption[] }
  )[];
}

/** For many options: Choices shows all of a few. */
export function SelectField(props: SelectFieldProps) {
  const { locale, name, label, hint, error, optional } = props;
  const id = fieldId(name);
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
      {error && <FieldError locale={locale} name={name} text={error} />}
      <Control {...props} />
    </div>
  );
}

function Control({ name, hint, error, value, optional, form, empty, options }: SelectFieldProps) {
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <select
      class="input"
      id={id}
      name={name}
      form={form}
      required={!optional && empty === undefined}
      aria-describedby={described || undefined}
      aria-invalid={error ? 'true' : undefined}
    >
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) =>
        'group' in option ? (
          <optgroup key={option.group} label={option.group}>
            {option.options.map((inner) => (
              <Option key={inner.value} {...inner} chosen={value} />
            ))}
          </optgroup>
        ) : (
          <Option key={option.value} {...option} chosen={value} />
        ),
      )}
    </select>
  );
}

function Option({
  value,
  label,
  lang,
  chosen,
}: SelectOption & { readonly chosen: string | undefined }) {
  return (
    <option value={value} lang={lang} selected={value === chosen}>
      {label}
    </option>
  );
}
