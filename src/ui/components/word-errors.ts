import type { Locale } from '#platform/i18n/locales.ts';
import {
  type Bounds,
  type FormError,
  type FormIssue,
  issuesInWords,
  NO_BOUNDS,
} from './form-error.ts';

interface WordedErrors {
  /** What a schema found wrong; the first thing wrong with a field is the one that is said. */
  readonly issueErrors: (
    locale: Locale,
    issues: readonly FormIssue[],
    otherField?: string,
  ) => readonly FormError[];
  /** Why a use case refused. */
  readonly reasonError: (
    locale: Locale,
    reason: string,
    otherField?: string,
    bounds?: Bounds,
  ) => FormError;
}

/**
 * The reasons that one page knows words for. `fields`: beside which field each is said where a use case gives it, or a
 * schema of a field that it does not name; `usualField`: beside which one any other reason is said, unless it is told.
 */
export function wordErrors<Reason extends string>(
  fields: Readonly<Record<Reason, string>>,
  usualField: string,
  say: (locale: Locale, reason: Reason | 'other', bounds: Bounds) => string,
): WordedErrors {
  const isKnown = (reason: string): reason is Reason => Object.hasOwn(fields, reason);
  const reasonError: WordedErrors['reasonError'] = (
    locale,
    reason,
    otherField = usualField,
    bounds = NO_BOUNDS,
  ) =>
    isKnown(reason)
      ? { field: fields[reason], text: say(locale, reason, bounds) }
      : { field: otherField, text: say(locale, 'other', bounds) };
  return {
    reasonError,
    issueErrors: (locale, issues, otherField) =>
      issuesInWords(issues, (reason, _, bounds) => reasonError(locale, reason, otherField, bounds)),
  };
}
