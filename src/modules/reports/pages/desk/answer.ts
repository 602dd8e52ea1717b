import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import { answerReport, stepSchema } from '../../use-cases/answer-report.ts';
import { type ReportsDesk, reportIdOf } from './desk-pages.ts';
import { afterForm, fieldsOf, namesKnownOfficer, sentBy, showErrors } from './report-form.ts';
import type { SentForm } from './sent-form.ts';
import { hasBlanks } from './starting-texts.ts';

/** POST `/desk/reports/:id/answer`: a step, in words for its author. */
export async function answerPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const id = reportIdOf(request);
  const sent = sentBy(request, 'answer');
  if (!namesKnownOfficer(context, sent)) return refusal('invalid');
  const parsed = stepSchema.safeParse({
    ...fieldsOf(sent, stepSchema.shape),
    passedTo: bodyNamed(context, sent),
  });
  if (!parsed.success) return await showErrors(context, request, sent, parsed.error.issues);
  if (hasBlanks(parsed.data.words)) {
    return await showErrors(context, request, sent, [UNFINISHED]);
  }
  const answered = id && (await answerReport(context, { ...parsed.data, id }));
  return await afterForm(context, request, sent, answered, 'answered');
}

/** In words for the author: what was typed, else the name of the body that was chosen. */
function bodyNamed({ organisations }: ReportsDesk, { values }: SentForm): string {
  const typed = values['passedTo'] ?? '';
  const id = parseId<'organisation'>(values['passedToId'] ?? '');
  return typed.trim() === '' && id ? (organisations.get(id)?.name ?? '') : typed;
}

const UNFINISHED = { path: ['words'], message: 'words-unfinished' };
