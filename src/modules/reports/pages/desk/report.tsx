import { parseId } from '../../../../kernel/ids.ts';
import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '../../../../platform/http/route.ts';
import { ButtonLink } from '../../../../ui/components/button.tsx';
import { DeskPage } from '../../../../ui/layouts/desk-page.tsx';
import { deskFrame } from '../../../identity/index.ts';
import type { KeptReport } from '../../domain/report.ts';
import { type AnswerRefusal, answerReport, stepSchema } from '../../use-cases/answer-report.ts';
import { type GiveRefusal, giveReport, givingSchema } from '../../use-cases/give-report.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import { type ListedReport, listReports } from '../../use-cases/list-reports.ts';
import { noteReport, noteSchema } from '../../use-cases/note-report.ts';
import { readReport } from '../../use-cases/read-report.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { type ReportsDesk, reportIdOf, reportPath, reportsPath } from './desk-pages.ts';
import { formError, formErrors } from './form-errors.ts';
import { GivePanel } from './give-panel.tsx';
import { reportsDeskText } from './messages/index.ts';
import { NotesPanel } from './notes-panel.tsx';
import { PhotosPanel } from './photos-panel.tsx';
import { PublishedPanel } from './published-panel.tsx';
import { SaidPanel } from './said-panel.tsx';
import type { ReportParts } from './report-parts.ts';
import { answerReason, NOTHING_SENT, type SentForm } from './sent-form.ts';
import { hasBlanks } from './starting-texts.ts';
import { areaName, sinceWhen, categoryOf } from './report-words.ts';
import { StatusBadge } from './status-badge.tsx';
import { StepsPanel } from './steps-panel.tsx';

/** `/desk/reports/:id`: what somebody tells, what became of it, and what can be done. */
export async function reportPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  return await show(context, request, NOTHING_SENT);
}

/** POST `/desk/reports/:id/answer`: a step, in words for its author. */
export async function answerPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const id = reportIdOf(request);
  const sent = sentBy(request, 'answer');
  const parsed = stepSchema.safeParse({ ...sent.values, passedTo: bodyNamed(context, sent) });
  if (!parsed.success) return await showErrors(context, request, sent, parsed.error.issues);
  if (hasBlanks(parsed.data.words)) {
    return await showErrors(context, request, sent, [UNFINISHED]);
  }
  const answered = id && (await answerReport(context, { ...parsed.data, id }));
  return await after(context, request, sent, answered, 'answered');
}

/** In words for the author: what was typed, else the name of the body that was chosen. */
function bodyNamed({ organisations }: ReportsDesk, { values }: SentForm): string {
  const typed = values['passedTo'] ?? '';
  const id = parseId<'organisation'>(values['passedToId'] ?? '');
  return typed.trim() === '' && id ? (organisations.get(id)?.name ?? '') : typed;
}

const UNFINISHED = { path: ['words'], message: 'words-unfinished' };

/** POST `/desk/reports/:id/give` */
export async function givePage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const id = reportIdOf(request);
  const sent = sentBy(request, 'give');
  const parsed = givingSchema.safeParse(sent.values);
  if (!parsed.success) return await showErrors(context, request, sent, parsed.error.issues);
  const given = id && (await giveReport(context, { ...parsed.data, id }));
  return await after(context, request, sent, given, 'given');
}

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
    return await show(context, request, { ...sent, errors });
  }
  const noted = id && (await noteReport(context, { ...parsed.data, id }));
  return await after(context, request, sent, noted, 'noted');
}

function sentBy({ form }: PageRequest, name: SentForm['form']): SentForm {
  return { ...NOTHING_SENT, form: name, values: Object.fromEntries(form) };
}

type Refused = AnswerRefusal | GiveRefusal;
type Done = undefined | { readonly ok: true } | { readonly ok: false; readonly refusal: Refused };

/** Back to the page, which says what was done; or the page again, with all that was typed. */
async function after(
  context: ReportsDesk,
  request: PageRequest,
  sent: SentForm,
  done: Done,
  said: (typeof DONE)[number],
): Promise<Answer> {
  const id = reportIdOf(request);
  if (!id || !done) return refusal('absent');
  if (done.ok) return redirect(`${reportPath(request.locale, id)}?done=${said}`);
  switch (done.refusal) {
    case 'absent':
      return refusal('absent');
    case 'changed':
      return await show(context, request, { ...sent, isStale: true });
    default: {
      const errors = [formError(request.locale, done.refusal)];
      return await show(context, request, { ...sent, errors });
    }
  }
}

async function showErrors(
  context: ReportsDesk,
  request: PageRequest,
  sent: SentForm,
  issues: Parameters<typeof formErrors>[1],
): Promise<Answer> {
  const errors = formErrors(request.locale, issues);
  return errors ? await show(context, request, { ...sent, errors }) : refusal('invalid');
}

const DONE = [
  'answered',
  'given',
  'noted',
  'called',
  'corrected',
  'published',
  'rewritten',
  'hidden',
  'shown',
  'photo-shown',
  'photo-withheld',
] as const;

async function show(context: ReportsDesk, request: PageRequest, sent: SentForm): Promise<Answer> {
  const id = reportIdOf(request);
  const read = id && (await readReport(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const t = reportsDeskText.in(locale);
  const categories = reportCategoriesAt(context);
  const { report } = read.value;
  const title = categoryOf(locale, categories, report);
  const done = DONE.find((one) => one === query.get('done'));
  const similar = await similarTo(context, request, sent, report);
  const parts = { context, request, read: read.value, categories, similar, sent };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={<Lead {...parts} />}
      crumbs={[{ text: t('reports'), href: reportsPath(locale) }, { text: title }]}
      done={done && t(`done.${done}`)}
      hears={['report.*']}
      actions={<Actions {...parts} />}
      aside={
        <>
          <GivePanel {...parts} />
          <NotesPanel {...parts} />
          <PublishedPanel {...parts} />
        </>
      }
    >
      <SaidPanel {...parts} />
      <PhotosPanel {...parts} />
      <StepsPanel {...parts} />
      <AnswerPanel {...parts} />
    </DeskPage>,
    answerReason(sent),
  );
}

/** Of the same category in the same hromada, once somebody says that it is told twice. */
async function similarTo(
  context: ReportsDesk,
  { query }: PageRequest,
  { values }: SentForm,
  { id, category, areaId }: KeptReport,
): Promise<readonly ListedReport[]> {
  if ((values['status'] ?? query.get('step')) !== 'duplicate') return [];
  const chain = areaId ? context.areas.chain(areaId) : [];
  const hromada = chain.find(({ kind }) => kind === 'hromada')?.id ?? areaId;
  const listed = await listReports(context, { state: 'open', category, areaId: hromada });
  return listed.ok ? listed.value.reports.filter((one) => one.id !== id) : [];
}

function Lead({ context, request: { locale }, read: { report } }: ReportParts) {
  const t = reportsDeskText.in(locale);
  return (
    <>
      <StatusBadge locale={locale} status={report.status} />{' '}
      {t('report.lead', {
        place: areaName(locale, context, report.areaId),
        since: sinceWhen(context, locale, report.submittedAt),
      })}
    </>
  );
}

function Actions({ request: { locale }, read: { report, may } }: ReportParts) {
  const t = reportsDeskText.in(locale);
  return (
    <>
      {may.has('answer') && <ButtonLink href="#answer">{t('answer.go')}</ButtonLink>}
      {may.has('correct') && (
        <ButtonLink kind="plain" href={reportPath(locale, report.id, '/correct')}>
          {t('correct')}
        </ButtonLink>
      )}
    </>
  );
}
