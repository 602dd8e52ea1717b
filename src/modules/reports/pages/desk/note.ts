import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import { noteReport, noteSchema } from '../../use-cases/note-report.ts';
import { type ReportsDesk, reportIdOf } from './desk-pages.ts';
import { formErrors } from './form-errors.ts';
import { NOTE_FIELD } from './kept-form.ts';
import { afterForm, namesKnownOfficer, sentBy } from './report-form.ts';
import { showReport } from './report.tsx';

/** POST `/desk/reports/:id/note` */
export async function notePage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const id = reportIdOf(request);
  const sent = sentBy(request, 'note');
  if (!namesKnownOfficer(context, sent)) return refusal('invalid');
  const parsed = noteSchema.safeParse({ words: sent.values[NOTE_FIELD] ?? '' });
  if (!parsed.success) {
    const found = formErrors(request.locale, parsed.error.issues) ?? [];
    const errors = found.map(({ text }) => ({ field: NOTE_FIELD, text }));
    return await showReport(context, request, { ...sent, errors });
  }
  const noted = id && (await noteReport(context, { ...parsed.data, id }));
  return await afterForm(context, request, sent, noted, 'noted');
}
