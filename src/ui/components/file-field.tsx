import type { ComponentChildren } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';
import { FieldError, fieldId } from './field-error.tsx';

interface FileFieldProps {
  readonly locale: Locale;
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  /** What a browser offers first; what a file is, its content decides. */
  readonly accept: string;
  readonly optional?: boolean;
  /** More than one may be chosen at once. */
  readonly multiple?: boolean;
}

/** A file to be sent; its form says `encType="multipart/form-data"`. A browser never fills it in again. */
export function FileField(props: FileFieldProps) {
  const { locale, name, label, hint, error, accept, optional, multiple } = props;
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
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
      <input
        class="input"
        type="file"
        id={id}
        name={name}
        accept={accept}
        required={!optional}
        multiple={multiple}
        aria-describedby={described || undefined}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
}
