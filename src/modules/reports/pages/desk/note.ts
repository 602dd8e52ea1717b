import type { Answer, PageRequest } from '../../../../platform/http/route.ts';
import { noteReport, noteSchema } from '../../use-cases/note-report.ts';
import { type ReportsDesk, reportIdOf } from './desk-pages.ts';
import { formErrors } from './form-errors.ts';
import { afterForm, sentBy } from './report-form.ts';
import { showReport } from './report.tsx';

/** The answer’s words stand on the same page. */
export const NOTE_FIELD = 'note-words';

/** POST `/desk/reports/:id/note` */
export async function notePage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const id = reportIdOf(request);
  const sent = sentBy(request, 'note');
  const parsed = noteSchema.safeParse({ words: sent.values[NOTE_FIELD] ?? '' });
  if (!parsed.success) {
    const found = formErrors(request.locale, parsed.error.issues) ?? [];
    const errors = found.map(({ text }) => ({ field: NOTE_FIELD, text }));
    return await showReport(context, request, { ...sent, errors });
  }
  const noted = id && (await noteReport(context, { ...parsed.data, id }));
  return await afterForm(context, request, sent, noted, 'noted');
}
