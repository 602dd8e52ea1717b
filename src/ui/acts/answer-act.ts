import type { Result } from '#kernel/result.ts';
import { type Answer, type PageReason, redirect, refusal } from '#platform/http/route.ts';
import type { FormError, FormIssue } from '../components/form-error.ts';

/** The form of an act could not be read; or the use case was asked, and says what came of it. */
export type Performed =
  | { readonly kind: 'unread'; readonly issues: readonly FormIssue[] }
  | { readonly kind: 'asked'; readonly result: Result<undefined, string> };

type Parsed<Given> =
  | { readonly success: true; readonly data: Given }
  | { readonly success: false; readonly error: { readonly issues: readonly FormIssue[] } };

/** Asks the use case where the form could be read. */
export async function performAct<Given>(
  form: Parsed<Given>,
  perform: (given: Given) => Promise<Result<undefined, string>>,
): Promise<Performed> {
  if (!form.success) return { kind: 'unread', issues: form.error.issues };
  return { kind: 'asked', result: await perform(form.data) };
}

/** How the page of an act says what came of it. */
export interface ActAnswers {
  /** Where whoever did it goes on; and where it could not be done any more. */
  readonly done: string;
  readonly impossible: string;
  readonly issueErrors: (issues: readonly FormIssue[]) => readonly FormError[];
  readonly reasonError: (refusal: string) => FormError;
  /** The form again, with everything that was typed. `isStale`: a colleague was faster. */
  readonly again: (errors: readonly FormError[], isStale: boolean) => Promise<Answer>;
}

/** `absent`, `status-impossible` and `changed` are what a use case on one thing may always answer. */
export async function answerAct(done: Performed, answers: ActAnswers): Promise<Answer> {
  if (done.kind === 'unread') return await answers.again(answers.issueErrors(done.issues), false);
  const { result } = done;
  if (result.ok) return redirect(answers.done);
  switch (result.refusal) {
    case 'absent':
      return refusal('absent');
    case 'status-impossible':
      return redirect(answers.impossible);
    case 'changed':
      return await answers.again([], true);
    default:
      return await answers.again([answers.reasonError(result.refusal)], false);
  }
}

/** As which a form is shown that was sent before. */
export function reasonOfTyped(typed: { readonly isStale: boolean } | undefined): {
  readonly reason?: PageReason;
} {
  return typed ? { reason: typed.isStale ? 'conflict' : 'invalid' } : {};
}
