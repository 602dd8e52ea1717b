import { seenOf } from '#kernel/edit-conflict.ts';
import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { halfYearKey, parseHalfYear } from '../../domain/half-year.ts';
import { isRecorded, NO_WORDS, REPORT_PARTS } from '../../domain/half-year-report.ts';
import { officersText } from '../../messages/index.ts';
import type { HalfYearOf } from '../../use-cases/half-year-in-reach.ts';
import {
  publishHalfYearReport,
  publishHalfYearSchema,
  withdrawHalfYearReport,
} from '../../use-cases/publish-half-year-report.ts';
import { type HalfYearDraft, readHalfYearReport } from '../../use-cases/read-half-year-report.ts';
import {
  halfYearWordsSchema,
  writeHalfYearReport,
} from '../../use-cases/write-half-year-report.ts';
import { formErrors } from '../desk/form-errors.ts';
import type { WorkContext } from '../work.tsx';
import { unrecordedWords } from './compared-halves.ts';
import { FiguresTable } from './figures-table.tsx';
import { halfYearText } from './messages/index.ts';
import { draftPath } from './paths.ts';
import { Publishing } from './publishing.tsx';
import { type WordsTyped, WordsForm } from './words-form.tsx';

/** `/desk/work/report/:id/:half`: the figures are there, the officer writes what they mean. */
export async function writeHalfYearPage(
  context: WorkContext,
  request: PageRequest,
): Promise<Answer> {
  if (request.method === 'GET') return await show(context, request);
  const of = whichOf(request);
  if (!of) return refusal('absent');
  const values = Object.fromEntries(request.form);
  const parsed = halfYearWordsSchema.safeParse(values);
  if (!parsed.success) {
    const errors = formErrors(request.locale, parsed.error.issues, 'done');
    return await show(context, request, { values, errors });
  }
  const written = await writeHalfYearReport(context, { ...parsed.data, ...of });
  if (written.ok) return redirect(`${pathOf(request, of)}?done=saved`);
  if (written.refusal.reason === 'absent') return refusal('absent');
  return await show(context, request, { values, errors: [], meanwhile: written.refusal.now });
}

/** POST `/desk/work/report/:id/:half/publish` */
export async function publishHalfYearPage(
  context: WorkContext,
  request: PageRequest,
): Promise<Answer> {
  const of = whichOf(request);
  const parsed = publishHalfYearSchema.safeParse(Object.fromEntries(request.form));
  if (!of || !parsed.success) return refusal('absent');
  const published = await publishHalfYearReport(context, { ...parsed.data, ...of });
  if (published.ok) return redirect(`${pathOf(request, of)}?done=published`);
  if (published.refusal === 'absent') return refusal('absent');
  const text = halfYearText.in(request.locale)(`error.${published.refusal}`);
  return await show(context, request, { errors: [{ field: 'done', text }] });
}

/** POST `/desk/work/report/:id/:half/withdraw` */
export async function withdrawHalfYearPage(
  context: WorkContext,
  request: PageRequest,
): Promise<Answer> {
  const of = whichOf(request);
  if (!of) return refusal('absent');
  const withdrawn = await withdrawHalfYearReport(context, of);
  return withdrawn.ok ? redirect(`${pathOf(request, of)}?done=withdrawn`) : refusal('absent');
}

function whichOf({ params }: PageRequest): HalfYearOf | undefined {
  const officerId = parseId<'officer'>(params['id'] ?? '');
  const half = parseHalfYear(params['half'] ?? '');
  return officerId && half && { officerId, half };
}

function pathOf({ locale }: PageRequest, { officerId, half }: HalfYearOf): string {
  return draftPath(locale, officerId, half);
}

const DONE = ['saved', 'published', 'withdrawn'] as const;

async function show(
  context: WorkContext,
  request: PageRequest,
  typed: WordsTyped = { errors: [] },
): Promise<Answer> {
  const of = whichOf(request);
  if (!of) return refusal('absent');
  const read = await readHalfYearReport(context, of);
  if (!read.ok) return refusal('absent');
  const { locale, query } = request;
  const { half } = of;
  const t = halfYearText.in(locale);
  const { officer, report } = read.value;
  const done = DONE.find((one) => one === query.get('done'));
  const title = t('title', { half: half.half, year: String(half.year) });
  const work = localePath(locale, `/desk/work/report?half=${halfYearKey(half)}`);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t('lead', {
        name: nameIn(locale, officer),
        from: formatDay(locale, half.from),
        to: formatDay(locale, half.to),
      })}
      crumbs={[{ text: officersText.in(locale)('work.report'), href: work }, { text: title }]}
      done={done && t(done)}
      hears={['work.*']}
      aside={<Publishing context={context} request={request} draft={read.value} half={half} />}
    >
      <Counted context={context} request={request} draft={read.value} />
      <WordsForm
        locale={locale}
        action={pathOf(request, of)}
        seen={typed.values?.['seen'] ?? seenOf(report)}
        words={typed.values ?? wordsOf(read.value)}
        typed={typed}
      />
    </DeskPage>
  );
  return page(view, typed.errors.length > 0 || typed.meanwhile ? { reason: 'invalid' } : {});
}

function wordsOf({ report }: HalfYearDraft): Readonly<Record<string, string>> {
  return Object.fromEntries(REPORT_PARTS.map((part) => [part, (report ?? NO_WORDS)[part]]));
}

interface CountedProps {
  readonly context: WorkContext;
  readonly request: PageRequest;
  readonly draft: HalfYearDraft;
}

function Counted({ context: { policy, actor }, request: { locale }, draft }: CountedProps) {
  const t = halfYearText.in(locale);
  const { figures, officer } = draft;
  const isCounted = isRecorded(figures, 'count');
  const unrecorded = unrecordedWords(locale, figures);
  const { accountId: ownerId } = officer;
  const writesWork = ownerId !== undefined && policy.can(actor, 'work.record', { ownerId });
  return (
    <>
      {figures.length > 0 && (
        <Panel title={t('figures')}>
          <FiguresTable locale={locale} figures={figures} />
          {isCounted && unrecorded !== '' && (
            <PanelBody>
              <p class="quiet">{unrecorded}</p>
            </PanelBody>
          )}
        </Panel>
      )}
      {!isCounted && (
        <NextStep title={t('figures.none')}>
          {t('figures.none.text')}
          {writesWork && (
            <>
              {' '}
              <a href={localePath(locale, '/desk/work')}>{t('figures.log')}</a>
            </>
          )}
        </NextStep>
      )}
    </>
  );
}
