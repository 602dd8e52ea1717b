import type { Locale } from '#platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';
import { fieldId } from './field-error.tsx';
import type { FormError } from './form-error.ts';

interface ErrorSummaryProps {
  readonly locale: Locale;
  readonly errors: readonly FormError[];
}

/** First on the page after a form was refused: what is wrong, each line leading to its field. */
export function ErrorSummary({ locale, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div class="notice danger errors" role="alert" aria-labelledby="errors-title">
      <p>
        <b id="errors-title">{uiText.in(locale)('errors.title', { count: errors.length })}</b>
      </p>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a href={`#${fieldId(error.field)}`}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
