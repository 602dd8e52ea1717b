import type { Answer, PageRequest } from '#platform/http/route.ts';
import { giveReport, givingSchema } from '../../use-cases/give-report.ts';
import { type ReportsDesk, reportIdOf } from './desk-pages.ts';
import { afterForm, fieldsOf, sentBy, showErrors } from './report-form.ts';

/** POST `/desk/reports/:id/give` */
export async function givePage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const id = reportIdOf(request);
  const sent = sentBy(request, 'give');
  const parsed = givingSchema.safeParse(fieldsOf(sent, givingSchema.shape));
  if (!parsed.success) return await showErrors(context, request, sent, parsed.error.issues);
  const given = id && (await giveReport(context, { ...parsed.data, id }));
  return await afterForm(context, request, sent, given, 'given');
}
