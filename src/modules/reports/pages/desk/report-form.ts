import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import type { AnswerRefusal } from '../../use-cases/answer-report.ts';
import type { GiveRefusal } from '../../use-cases/give-report.ts';
import { type ReportsDesk, reportIdOf, reportPath } from './desk-pages.ts';
import { formError, formErrors } from './form-errors.ts';
import { hasMoreTyped } from './kept-form.ts';
import { type ReportDone, showReport } from './report.tsx';
import { NOTHING_SENT, type SentForm } from './sent-form.ts';

/** One of the forms of a report’s page, as it was sent. */
export function sentBy({ form }: PageRequest, name: SentForm['form']): SentForm {
  return { ...NOTHING_SENT, form: name, values: Object.fromEntries(form) };
}

/** Of what came with the one form of the page, the fields of one act. */
export function fieldsOf({ values }: SentForm, shape: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in shape));
}

/** The choice of an officer comes along with every act on the page: the form is ours only if it names one that we know. */
export function namesKnownOfficer({ officers }: ReportsDesk, { values }: SentForm): boolean {
  const chosen = values['officerId'] ?? '';
  if (chosen === '') return true;
  const id = parseId<'officer'>(chosen);
  return id !== undefined && officers.get(id) !== undefined;
}

type Refused = AnswerRefusal | GiveRefusal;
type Done = undefined | { readonly ok: true } | { readonly ok: false; readonly refusal: Refused };

/**
 * Back to the page, which says at its top what was done; or the page again, with all that was typed. Its forms are far
 * down: each posts to its own panel’s fragment, where it says what is wrong, and a redirect would keep that one.
 */
export async function afterForm(
  context: ReportsDesk,
  request: PageRequest,
  sent: SentForm,
  done: Done,
  said: ReportDone,
): Promise<Answer> {
  const id = reportIdOf(request);
  if (!id || !done) return refusal('absent');
  if (done.ok) {
    const to = `${reportPath(request.locale, id)}?done=${said}#content`;
    return redirect(to, { keepsForm: hasMoreTyped(sent) });
  }
  switch (done.refusal) {
    case 'absent':
      return refusal('absent');
    case 'changed':
      return await showReport(context, request, { ...sent, isStale: true });
    default: {
      const errors = [formError(request.locale, done.refusal)];
      return await showReport(context, request, { ...sent, errors });
    }
  }
}

/** The page again: what is wrong beside its field, and all that was typed. */
export async function showErrors(
  context: ReportsDesk,
  request: PageRequest,
  sent: SentForm,
  issues: Parameters<typeof formErrors>[1],
): Promise<Answer> {
  const errors = formErrors(request.locale, issues);
  return errors ? await showReport(context, request, { ...sent, errors }) : refusal('invalid');
}
