import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import {
  hidePublished,
  type PublishReport,
  publishReport,
  publishingSchema,
  rewritePublished,
  showPublished,
} from '../../use-cases/publish-report.ts';
import { type ReadReport, readReport } from '../../use-cases/read-report.ts';
import { type ReportsDesk, reportIdOf, reportPath } from './desk-pages.ts';
import { formError, formErrors } from './form-errors.ts';
import { reportsDeskText } from './messages/index.ts';
import { AuthorsWords, PublishForm } from './publish-form.tsx';
import { PublishPreview } from './publish-preview.tsx';
import { reportCrumbs } from './report-crumbs.ts';
import { answerReason, NOTHING_SENT, type SentForm } from './sent-form.ts';

/** `/desk/reports/:id/publish`: the words for everybody, and how everybody will see them, before anybody does. */
export async function publishPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const id = reportIdOf(request);
  const read = id && (await readReport(context, { id }));
  if (!id || !read?.ok || !mayBePublished(read.value)) return refusal('absent');
  if (request.method !== 'POST') return await show(context, request, read.value, NOTHING_SENT);

  const values = Object.fromEntries(request.form);
  const sent: SentForm = { ...NOTHING_SENT, form: 'publish', values };
  return values['act'] === 'own'
    ? await show(context, request, read.value, withOwnWords(sent, read.value))
    : await take(context, request, read.value, sent);
}

/** What was typed: wrong with something, only to be looked at, or for everybody. */
async function take(
  context: ReportsDesk,
  request: PageRequest,
  read: ReadReport,
  sent: SentForm,
): Promise<Answer> {
  const { act, 'contacts-confirmed': confirmed, ...typed } = sent.values;
  const contactsConfirmed = confirmed === 'yes';
  const parsed = publishingSchema.safeParse({ placeWords: '', ...typed, contactsConfirmed });
  if (!parsed.success) {
    const errors = formErrors(request.locale, parsed.error.issues);
    return errors ? await show(context, request, read, { ...sent, errors }) : refusal('invalid');
  }
  if (act !== 'publish') return await show(context, request, read, sent);
  return await publish(context, request, read, sent, { ...parsed.data, id: read.report.id });
}

/** Of its category, and within the rights of whoever reads it. */
function mayBePublished({ report, published, may }: ReadReport): boolean {
  return may.has('publish') && (report.visibility === 'public' || published !== undefined);
}

/** Its author’s own in the fields again. Nothing is published or changed before it is pressed. */
function withOwnWords(sent: SentForm, { report: { words, placeWords } }: ReadReport): SentForm {
  const { 'contacts-confirmed': _, ...values } = sent.values;
  return { ...sent, values: { ...values, words, placeWords } };
}

async function publish(
  context: ReportsDesk,
  request: PageRequest,
  read: ReadReport,
  sent: SentForm,
  input: PublishReport,
): Promise<Answer> {
  const isNew = read.published === undefined;
  const done = await (isNew ? publishReport : rewritePublished)(context, input);
  if (done.ok) {
    const said = isNew ? 'published' : 'rewritten';
    return redirect(`${reportPath(request.locale, input.id)}?done=${said}`);
  }
  if (done.refusal === 'contacts-found') {
    const errors = [formError(request.locale, 'contacts-found')];
    return await show(context, request, read, { ...sent, errors });
  }
  if (done.refusal === 'absent' || done.refusal === 'not-public') return refusal('absent');
  // What stands there now is read anew: a colleague was faster.
  const now = await readReport(context, { id: input.id });
  return now.ok
    ? await show(context, request, now.value, { ...sent, isStale: true })
    : refusal('absent');
}

async function show(
  context: ReportsDesk,
  request: PageRequest,
  read: ReadReport,
  sent: SentForm,
): Promise<Answer> {
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  const { report, published } = read;
  const categories = reportCategoriesAt(context);
  const title = t(published ? 'rewrite' : 'publish');
  const parts = { context, request, read, categories, sent };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t('publish.lead')}
      crumbs={reportCrumbs(locale, categories, report, title)}
      aside={<AuthorsWords {...parts} />}
    >
      <PublishForm {...parts} />
      <PublishPreview {...parts} />
    </DeskPage>,
    answerReason(sent),
  );
}

/** POST `/desk/reports/:id/hide` */
export async function hidePage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const id = reportIdOf(request);
  const hidden = id && (await hidePublished(context, { id }));
  if (!id || !hidden?.ok) return refusal('absent');
  const done = hidden.value.isStopped ? 'hidden-stopped' : 'hidden';
  return redirect(`${reportPath(request.locale, id)}?done=${done}`);
}

/** POST `/desk/reports/:id/show` */
export async function showAgainPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const id = reportIdOf(request);
  const shown = id && (await showPublished(context, { id }));
  if (!id || !shown?.ok) return refusal('absent');
  return redirect(`${reportPath(request.locale, id)}?done=shown`);
}
