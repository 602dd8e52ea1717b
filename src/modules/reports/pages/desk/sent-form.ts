import type { PageReason } from '#platform/http/route.ts';
import type { FormError } from '#ui/components/form-error.ts';

/** What came with a form of a report’s page, and what was wrong with it. Nothing that was typed is lost. */
export interface SentForm {
  /** `kept`: the page was asked for again with all that is typed. */
  readonly form: 'none' | 'kept' | 'answer' | 'give' | 'note' | 'correct' | 'publish';
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  /** A colleague, or the author, was faster: what stands there now is shown beside what was typed. */
  readonly isStale: boolean;
}

export const NOTHING_SENT: SentForm = { form: 'none', values: {}, errors: [], isStale: false };

export function answerReason({ errors, isStale }: SentForm): { readonly reason?: PageReason } {
  if (isStale) return { reason: 'conflict' };
  return errors.length > 0 ? { reason: 'invalid' } : {};
}

/** What is wrong with one form of the page; nothing where another one was sent. */
export function errorsIn(sent: SentForm, form: SentForm['form']): readonly FormError[] {
  return sent.form === form ? sent.errors : [];
}
