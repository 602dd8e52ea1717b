import type { Locale } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import { type DeskColumn, DeskTable } from '#ui/components/desk-table.tsx';
import { seenText } from '../../domain/report-gift.ts';
import type { ListedReport } from '../../use-cases/list-reports.ts';
import { CategoryWords } from './category-words.tsx';
import { type ReportsDesk, reportPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import {
  areaName,
  type CategoriesAt,
  inOneLine,
  officerName,
  sinceWhen,
  categoryOf,
} from './report-words.ts';
import { StatusBadge } from './status-badge.tsx';

interface ReportsTableProps {
  readonly context: ReportsDesk;
  readonly locale: Locale;
  readonly reports: readonly ListedReport[];
  readonly categories: CategoriesAt;
  /** Each has a box to tick, by which several are given at once; says which are ticked. */
  readonly isChosen?: (report: ListedReport) => boolean;
}

/** Rows that say of a report what one decides by: category, words, place, since when, how far, whose. */
export function ReportsTable(props: ReportsTableProps) {
  const { locale, reports, isChosen } = props;
  const t = reportsDeskText.in(locale);
  const columns = isChosen ? columnsToChoose(props) : columnsToRead(props);
  return (
    <DeskTable
      caption={t('reports')}
      rows={reports}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => reportPath(locale, id)}
      columns={columns}
    />
  );
}

type Columns = readonly DeskColumn<ListedReport>[];

function columnsToRead(props: ReportsTableProps): Columns {
  const { context, locale } = props;
  const t = reportsDeskText.in(locale);
  return [
    { id: 'category', heading: t('category'), cell: (one) => <Category {...props} report={one} /> },
    { id: 'words', heading: t('words'), cell: (one) => <Words locale={locale} report={one} /> },
    { id: 'place', heading: t('place'), cell: (one) => placeOf(props, one) },
    {
      id: 'since',
      heading: t('since'),
      cell: ({ submittedAt }) => sinceWhen(context, locale, submittedAt),
      whole: true,
    },
    {
      id: 'status',
      heading: t('status'),
      cell: ({ status }) => <StatusBadge locale={locale} status={status} />,
    },
    {
      id: 'whose',
      heading: t('whose'),
      cell: ({ officerId }) =>
        officerName(locale, context, officerId) ?? <Badge tone="late">{t('whose.nobody')}</Badge>,
    },
  ];
}

/** Beside who could take it there is room for three: where all of them are somebody’s or nobody’s, that need not be said of each. */
function columnsToChoose(props: ReportsTableProps): Columns {
  const { context, locale } = props;
  const t = reportsDeskText.in(locale);
  return [
    { id: 'category', heading: t('category'), cell: (one) => <Category {...props} report={one} /> },
    {
      id: 'words',
      heading: t('words'),
      cell: (one) => (
        <>
          <Words locale={locale} report={one} />
          <span class="row-place">
            {[sinceWhen(context, locale, one.submittedAt), placeOf(props, one)].join(' · ')}
          </span>
        </>
      ),
    },
    {
      id: 'choose',
      heading: t('choose'),
      cell: (one) => <ChooseBox {...props} report={one} />,
      acts: true,
    },
  ];
}

function Category({
  locale,
  categories,
  report,
}: ReportsTableProps & { readonly report: ListedReport }) {
  return <CategoryWords locale={locale} categories={categories} report={report} />;
}

function placeOf({ context, locale }: ReportsTableProps, { areaId, placeWords }: ListedReport) {
  return [areaName(locale, context, areaId), placeWords].filter(Boolean).join(', ');
}

/** What is confidential is read one at a time. */
function Words({ locale, report }: { readonly locale: Locale; readonly report: ListedReport }) {
  if (report.words === undefined) {
    return <span class="quiet">{reportsDeskText.in(locale)('words.sealed')}</span>;
  }
  return <span lang={report.language}>{inOneLine(report.words)}</span>;
}

/** As it is seen now: what changes meanwhile is not given over somebody’s head. */
function ChooseBox({
  context,
  locale,
  categories,
  isChosen,
  report,
}: ReportsTableProps & { readonly report: ListedReport }) {
  const t = reportsDeskText.in(locale);
  const category = categoryOf(locale, categories, report);
  const place = areaName(locale, context, report.areaId);
  return (
    <label class="choice row-choice">
      <input
        type="checkbox"
        name="report"
        value={seenText(report)}
        checked={isChosen?.(report)}
        data-act
      />
      <span class="row-choice-word" aria-hidden="true">
        {t('choose')}
      </span>
      <span class="unseen">{t('choose.one', { category, place })}</span>
    </label>
  );
}
