import type { Locale } from '#platform/i18n/locales.ts';
import { Field } from '#ui/components/field.tsx';
import { fieldId } from '#ui/components/field-error.tsx';
import { identityText } from '../messages/index.ts';
import { MAX_PASSWORD_LENGTH } from '../use-cases/judge-password.ts';

interface PasswordFieldProps {
  readonly locale: Locale;
  readonly is: 'current-password' | 'new-password';
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** May be pasted, may be looked at; what was typed is never sent back. */
export function PasswordField({ locale, is, ...props }: PasswordFieldProps) {
  const t = identityText.in(locale);
  return (
    <>
      <Field
        {...props}
        locale={locale}
        name="password"
        type="password"
        autoComplete={is}
        maxLength={MAX_PASSWORD_LENGTH}
      />
      <label class="choice" data-show hidden>
        <input type="checkbox" data-show-password={fieldId('password')} />
        <span>{t('password.show')}</span>
      </label>
    </>
  );
}

/** Under which name a browser's keeper of passwords keeps the new one; people know their own address. */
export function OwnAddress({ email }: { readonly email: string }) {
  return (
    <input
      class="unseen"
      type="text"
      autoComplete="username"
      value={email}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}

/** A one-time code or, where it is asked for so, a recovery code. */
export function CodeField(props: {
  readonly locale: Locale;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly digits?: boolean;
}) {
  const { digits = false, ...field } = props;
  return (
    <Field
      {...field}
      name="code"
      inputMode={digits ? 'numeric' : 'text'}
      autoComplete="one-time-code"
      maxLength={20}
    />
  );
}
