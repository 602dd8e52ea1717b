import type { Locale } from '#platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';

/** Where ErrorSummary's link leads. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

interface FieldErrorProps {
  readonly locale: Locale;
  readonly name: string;
  readonly text: string;
}

export function FieldError({ locale, name, text }: FieldErrorProps) {
  return (
    <p class="error" id={`${fieldId(name)}-error`}>
      <span class="unseen">{uiText.in(locale)('error.prefix')} </span>
      {text}
    </p>
  );
}
