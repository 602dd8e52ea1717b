import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { formatDay, formatMonth } from '#platform/i18n/dates.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import {
  halfToReport,
  type HalfYear,
  halfYearKey,
  halfYearOf,
  parseHalfYear,
  previousHalf,
} from '../domain/half-year.ts';
import type { WorkLine } from '../domain/work-report.ts';
import { officersText } from '../messages/index.ts';
import { readWorkReport, type WorkReport } from '../use-cases/read-work-report.ts';
import { halfYearText } from './half-year/messages/index.ts';
import { draftPath } from './half-year/paths.ts';
import type { WorkContext } from './work.tsx';

/** How many half-years back the tabs lead. */
const TABS = 4;

/** `/desk/work/report`: what the hromada is told twice a year; made to be printed. */
export async function workReportPage(context: WorkContext, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const t = officersText.in(locale);
  const today = context.platform.clock.today();
  const asked = query.get('half');
  const half = asked === null ? halfToReport(today) : parseHalfYear(asked);
  if (!half) return refusal('absent');
  const read = await readWorkReport(context, half);
  if (!read.ok) return refusal('absent');
  const report = read.value;
  const day = (date: Temporal.PlainDate) => formatDay(locale, date);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('work.report.title', { half: half.half, year: String(half.year) })}
      lead={t('work.report.lead', { from: day(half.from), to: day(half.to) })}
      hears={['work.*']}
    >
      <Tabs
        locale={locale}
        label={t('work.report.halves')}
        tabs={halvesBack(halfYearOf(today)).map((tab) => ({
          label: t('work.report.half', { half: tab.half, year: String(tab.year) }),
          href: localePath(locale, `/desk/work/report?half=${halfYearKey(tab)}`),
          current: halfYearKey(tab) === halfYearKey(half),
        }))}
      />
      {report.lines.length === 0 ? (
        <NextStep title={t('work.report.none')}>{t('work.report.none.text')}</NextStep>
      ) : (
        <Kinds locale={locale} report={report} today={today} />
      )}
      {report.officers.length > 0 && <Officers locale={locale} report={report} />}
    </DeskPage>,
  );
}

function halvesBack(current: HalfYear): readonly HalfYear[] {
  const halves = [current];
  for (let half = previousHalf(current); halves.length < TABS; half = previousHalf(half)) {
    halves.push(half);
  }
  return halves;
}

interface ReportProps {
  readonly locale: Locale;
  readonly report: WorkReport;
}

function Kinds({ locale, report, today }: ReportProps & { readonly today: Temporal.PlainDate }) {
  const t = officersText.in(locale);
  // Of a month to come nobody can say that nothing was done.
  const hasBegun = (index: number) =>
    Temporal.PlainDate.compare(report.half.from.add({ months: index }), today) <= 0;
  return (
    <Panel title={t('work.report.kinds')}>
      <DeskTable<WorkLine>
        caption={t('work.report.kinds')}
        keyOf={({ kind }) => kind}
        rows={report.lines}
        columns={[
          {
            id: 'kind',
            heading: t('work.kind'),
            cell: ({ kind }) => kindName(locale, report, kind),
          },
          ...Array.from({ length: 6 }, (_, index) => ({
            id: `month-${index}`,
            heading: formatMonth(locale, report.half.from.month + index),
            figures: true as const,
            cell: ({ months }: WorkLine) =>
              hasBegun(index) ? formatNumber(locale, months[index] ?? 0) : '–',
          })),
          {
            id: 'total',
            heading: t('work.report.total'),
            figures: true,
            cell: ({ total }) => <b>{formatNumber(locale, total)}</b>,
          },
        ]}
      />
    </Panel>
  );
}

function Officers({ locale, report }: ReportProps) {
  const t = officersText.in(locale);
  return (
    <Panel title={t('work.report.officers')}>
      <DeskTable
        caption={t('work.report.officers')}
        keyOf={({ officer }) => officer.id}
        rows={report.officers}
        hrefOf={({ officer, report: own }) => own && draftPath(locale, officer.id, report.half)}
        columns={[
          {
            id: 'officer',
            heading: t('work.report.officer'),
            cell: ({ officer }) => nameIn(locale, officer),
          },
          {
            id: 'report',
            heading: halfYearText.in(locale)('state'),
            cell: ({ report: own }) => own && halfYearText.in(locale)(`state.${own}`),
          },
          ...report.lines.map(({ kind }) => ({
            id: kind,
            heading: kindName(locale, report, kind),
            figures: true as const,
            cell: ({ lines }: WorkReport['officers'][number]) =>
              formatNumber(locale, lines.find((line) => line.kind === kind)?.total ?? 0),
          })),
          {
            id: 'total',
            heading: t('work.report.total'),
            figures: true,
            cell: ({ total }) => <b>{formatNumber(locale, total)}</b>,
          },
        ]}
      />
    </Panel>
  );
}

function kindName(locale: Locale, { categories }: WorkReport, kind: string): string {
  return categories.find(({ key }) => key === kind)?.name[mainLocale(locale)] ?? kind;
}
