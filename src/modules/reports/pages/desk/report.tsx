import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { givenAwayPage } from '#modules/officers/index.ts';
import { answerReader, type KeptReport } from '../../domain/report.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import {
  type ListedReport,
  listReportLines,
  listReports,
  type ReportLine,
} from '../../use-cases/list-reports.ts';
import { findOfficerOfReport } from '../../use-cases/find-officer-of-report.ts';
import { readReport } from '../../use-cases/read-report.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { type ReportsDesk, reportIdOf, reportPath, reportsPath } from './desk-pages.ts';
import { GivePanel } from './give-panel.tsx';
import { HandOverPanel } from './hand-over-panel.tsx';
import { reportsDeskText } from './messages/index.ts';
import { keptForm } from './kept-form.ts';
import { NotesPanel } from './notes-panel.tsx';
import { PhotosPanel } from './photos-panel.tsx';
import { PublishedPanel } from './published-panel.tsx';
import type { ReportParts } from './report-parts.ts';
import { areaName, categoryOf, sinceWhen } from './report-words.ts';
import { SaidPanel } from './said-panel.tsx';
import { answerReason, NOTHING_SENT, type SentForm } from './sent-form.ts';
import { StatusBadge } from './status-badge.tsx';
import { StepsPanel } from './steps-panel.tsx';

/**
 * `/desk/reports/:id`: what somebody tells, what became of it, and what can be done. A POST changes nothing: another step or
 * template was chosen, or one of the forms was taken, and the page gives back what is typed in the others.
 */
export async function reportPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const { method, form, query } = request;
  const sent = method === 'POST' ? keptForm(form, query.get('done')) : NOTHING_SENT;
  return await showReport(context, request, sent);
}

/** What its forms say when they are done, in the address that they lead back to. */
const DONE = [
  'answered',
  'given',
  'noted',
  'passed-again',
  'called',
  'corrected',
  'published',
  'rewritten',
  'hidden',
  'hidden-stopped',
  'shown',
  'photo-shown',
  'photo-withheld',
] as const;

export type ReportDone = (typeof DONE)[number];

/** The page, with one of its forms as it was sent. */
export async function showReport(
  context: ReportsDesk,
  request: PageRequest,
  sent: SentForm,
): Promise<Answer> {
  const id = reportIdOf(request);
  const read = id && (await readReport(context, { id }));
  const { locale, query } = request;
  const t = reportsDeskText.in(locale);
  if (!read?.ok) return await reportGivenAway(context, request);
  const categories = reportCategoriesAt(context);
  const { report } = read.value;
  const title = categoryOf(locale, categories, report);
  const done = DONE.find((one) => one === query.get('done'));
  const sections = await Promise.all(
    (context.reportSections ?? []).map((section) => section(context, locale, report.id)),
  );
  const similar = await similarTo(context, request, sent, report);
  const duplicates = await duplicatesOf(context, report);
  const parts = { context, request, read: read.value, categories, similar, duplicates, sent };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={<Lead {...parts} />}
      crumbs={[reportsCrumb(locale), { text: title }]}
      done={
        done &&
        t(done === 'answered' ? `done.answered.${answerReader(report.way)}` : `done.${done}`)
      }
      hears={['report.*']}
      actions={<Actions {...parts} />}
      aside={
        <>
          <GivePanel {...parts} />
          <NotesPanel {...parts} />
          <PublishedPanel {...parts} />
          {sections}
        </>
      }
    >
      <SaidPanel {...parts} />
      <PhotosPanel {...parts} />
      <HandOverPanel {...parts} />
      <StepsPanel {...parts} />
      <AnswerPanel {...parts} />
    </DeskPage>,
    answerReason(sent),
  );
}

/** Who has a report now, for an officer who had it before. */
export async function reportGivenAway(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  const id = reportIdOf(request);
  const found = id && (await findOfficerOfReport(context, { id }));
  const list = reportsCrumb(locale);
  const words = { title: t('given-away'), list, back: t('given-away.back') };
  return await givenAwayPage(context, request, found, words);
}

function reportsCrumb(locale: Locale) {
  return { text: reportsDeskText.in(locale)('reports'), href: reportsPath(locale) };
}

/** Of the same category in the same hromada, once somebody says that it is told twice. */
async function similarTo(
  context: ReportsDesk,
  { query }: PageRequest,
  { values }: SentForm,
  { id, category, areaId }: KeptReport,
): Promise<readonly ListedReport[]> {
  if ((query.get('step') ?? values['status']) !== 'duplicate') return [];
  const chain = areaId ? context.areas.chain(areaId) : [];
  const hromada = chain.find(({ kind }) => kind === 'hromada')?.id ?? areaId;
  const listed = await listReports(context, { state: 'open', category, areaId: hromada });
  return listed.ok ? listed.value.reports.filter((one) => one.id !== id) : [];
}

/** Others that were closed since it tells the same, as far as one may read them. */
async function duplicatesOf(
  context: ReportsDesk,
  { id }: KeptReport,
): Promise<readonly ReportLine[]> {
  const listed = await listReportLines(context, { state: 'closed', duplicateOf: id });
  return listed.ok ? listed.value.reports : [];
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
      {may.has('answer') && (
        <ButtonLink href="#answer">{t(`answer.go.${answerReader(report.way)}`)}</ButtonLink>
      )}
      {may.has('correct') && (
        <ButtonLink kind="plain" href={reportPath(locale, report.id, '/correct')}>
          {t('correct')}
        </ButtonLink>
      )}
    </>
  );
}
