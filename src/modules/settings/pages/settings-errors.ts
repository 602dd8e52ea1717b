import type { z } from 'zod';
import type { Locale } from '#platform/i18n/locales.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { settingsText } from '../messages/index.ts';

const KNOWN = ['too-long', 'unreadable', 'empty', 'both'] as const;

/** What is wrong with what was typed; what is no field of the form is an old page's. */
export function settingsErrors(
  locale: Locale,
  issues: readonly z.core.$ZodIssue[],
  most: number,
): readonly FormError[] {
  const t = settingsText.in(locale);
  return issues.map(({ path, message }) => {
    const field = path[0] === 'en' ? 'en' : 'uk';
    const known = KNOWN.find((one) => one === message) ?? otherProblem(message);
    return { field, text: t(`error.${known}`, { most }) };
  });
}

/** A line may be refused for characters that no keyboard writes, too. */
function otherProblem(message: string): 'unreadable' | 'key' {
  return message === 'null-byte' || message === 'broken' ? 'unreadable' : 'key';
}

export function answerReason(errors: readonly FormError[], now: object | undefined) {
  if (now) return { reason: 'conflict' } as const;
  return errors.length > 0 ? ({ reason: 'invalid' } as const) : {};
}
