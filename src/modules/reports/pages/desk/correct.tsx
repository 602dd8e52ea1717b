import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { correctionSchema, correctReport } from '../../use-cases/correct-report.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import { readReport } from '../../use-cases/read-report.ts';
import { CorrectForm } from './correct-form.tsx';
import { type ReportsDesk, reportIdOf, reportPath, reportsPath } from './desk-pages.ts';
import { formError, formErrors } from './form-errors.ts';
import { reportsDeskText } from './messages/index.ts';
import { reportCrumbs } from './report-crumbs.ts';
import { answerReason, NOTHING_SENT, type SentForm } from './sent-form.ts';

/** `/desk/reports/:id/correct`: of another category, or of another place, than its author thought. */
export async function correctPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  if (request.method !== 'POST') return await show(context, request, NOTHING_SENT);
  const { locale } = request;
  const id = reportIdOf(request);
  const values = Object.fromEntries(request.form);
  const sent: SentForm = { ...NOTHING_SENT, form: 'correct', values };
  const parsed = correctionSchema.safeParse(values);
  if (!parsed.success) {
    const errors = formErrors(locale, parsed.error.issues);
    return errors ? await show(context, request, { ...sent, errors }) : refusal('invalid');
  }
  const corrected = id && (await correctReport(context, { ...parsed.data, id }));
  if (!id || !corrected) return refusal('absent');
  // It may have gone where whoever corrected it reads nothing: back to the list, which says what was done.
  if (corrected.ok) return redirect(await pageAfter(context, request, id));
  switch (corrected.refusal) {
    case 'absent':
      return refusal('absent');
    case 'changed':
      return await show(context, request, { ...sent, isStale: true });
    default:
      return await show(context, request, {
        ...sent,
        errors: [formError(locale, corrected.refusal)],
      });
  }
}

async function pageAfter(
  context: ReportsDesk,
  { locale }: PageRequest,
  id: NonNullable<ReturnType<typeof reportIdOf>>,
): Promise<string> {
  const still = await readReport(context, { id });
  return still.ok
    ? `${reportPath(locale, id)}?done=corrected`
    : reportsPath(locale, { done: 'gone-on' });
}

async function show(context: ReportsDesk, request: PageRequest, sent: SentForm): Promise<Answer> {
  const { locale } = request;
  const id = reportIdOf(request);
  const read = id && (await readReport(context, { id }));
  if (!read?.ok || !read.value.may.has('correct')) return refusal('absent');
  const t = reportsDeskText.in(locale);
  const { report } = read.value;
  const categories = reportCategoriesAt(context);
  const title = t('correct.title');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t('correct.lead')}
      crumbs={reportCrumbs(locale, categories, report, title)}
    >
      <CorrectForm
        context={context}
        request={request}
        read={read.value}
        categories={categories}
        sent={sent}
      />
    </DeskPage>,
    answerReason(sent),
  );
}
