import { type Answer, type PageRequest, page, refusal } from '../../../../platform/http/route.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import { ButtonLink } from '../../../../ui/components/button.tsx';
import { Keys } from '../../../../ui/components/keys.tsx';
import { NextStep } from '../../../../ui/components/next-step.tsx';
import { Panel } from '../../../../ui/components/panel.tsx';
import { Tabs } from '../../../../ui/components/tabs.tsx';
import { DeskPage } from '../../../../ui/layouts/desk-page.tsx';
import { deskFrame } from '../../../identity/index.ts';
import { countReports, type ReportCounts } from '../../use-cases/count-reports.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import { type ListedReport, listReports, type ReportsPage } from '../../use-cases/list-reports.ts';
import { type ReportsDesk, reportsPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { NarrowReports } from './narrow-reports.tsx';
import { officerName } from './report-words.ts';
import {
  afterText,
  askedBy,
  isNarrowed,
  parseReportsFilter,
  REPORT_VIEWS,
  type ReportsFilter,
  type ReportView,
} from './reports-filter.ts';
import { ReportsTable } from './reports-table.tsx';

/** `/desk/reports`: what residents tell, within one’s own reach. */
export async function reportsPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const t = reportsDeskText.in(locale);
  const filter = parseReportsFilter(query);
  const { areas, platform } = context;
  const counts = await countReports(context);
  const listed = await listReports(context, askedBy(filter, areas, platform.clock.timeZone));
  if (!counts.ok || !listed.ok) return refusal('absent');
  const categories = reportCategoriesAt(context);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('reports')}
      lead={leadOf(context, request, filter, counts.value)}
      hears={['report.*']}
      // It went where whoever corrected it reads nothing.
      done={query.get('done') === 'gone-on' && t('done.gone-on')}
      actions={<Actions context={context} request={request} />}
    >
      <Tabs locale={locale} label={t('views')} tabs={tabsOf(request, filter, counts.value)} />
      <NarrowReports context={context} request={request} filter={filter} categories={categories} />
      {listed.value.reports.length === 0 ? (
        <NothingHere request={request} filter={filter} />
      ) : (
        <Panel
          title={t(`view.${filter.view}`)}
          hint={<Keys keys={['J', 'K', 'Enter']}>{t('keys')}</Keys>}
        >
          <ReportsTable
            context={context}
            locale={locale}
            reports={listed.value.reports}
            categories={categories}
          />
        </Panel>
      )}
      <Further request={request} filter={filter} listed={listed.value} />
    </DeskPage>,
  );
}

function leadOf(
  context: ReportsDesk,
  { locale }: PageRequest,
  { officer }: ReportsFilter,
  { open, unassigned }: ReportCounts,
): string {
  const t = reportsDeskText.in(locale);
  const name = officerName(locale, context, officer);
  return name === undefined ? t('lead', { open, unassigned }) : t('lead.officer', { name });
}

function Actions({
  context: { policy, actor },
  request: { locale, query },
}: {
  readonly context: ReportsDesk;
  readonly request: PageRequest;
}) {
  const t = reportsDeskText.in(locale);
  const asked = new URLSearchParams(query);
  for (const name of ['after', 'done']) asked.delete(name);
  return (
    <>
      {policy.can(actor, 'report.export') && (
        <ButtonLink
          kind="plain"
          href={`${localePath(locale, '/desk/reports/export')}${asked.size > 0 ? `?${asked}` : ''}`}
          download
        >
          {t('export')}
        </ButtonLink>
      )}
      {policy.can(actor, 'report.give') && (
        <ButtonLink kind="plain" href={localePath(locale, '/desk/reports/sharing')}>
          {t('sharing')}
        </ButtonLink>
      )}
    </>
  );
}

function tabsOf({ locale, query }: PageRequest, filter: ReportsFilter, counts: ReportCounts) {
  const t = reportsDeskText.in(locale);
  // What was narrowed down stays so, but for states, of which each view has its own.
  const kept = [...query].filter(([name]) =>
    ['category', 'area', 'officer', 'from', 'to'].includes(name),
  );
  const count: Readonly<Partial<Record<ReportView, number>>> = {
    waiting: counts.open,
    mine: counts.mine,
    new: counts.received,
    reopened: counts.reopened,
    unassigned: counts.unassigned,
  };
  return REPORT_VIEWS.filter((view) => view !== 'mine' || counts.isOfficer).map((view) => {
    const waiting = count[view];
    return {
      label: t(`view.${view}`),
      href: reportsPath(locale, {
        ...(view === 'waiting' ? {} : { view }),
        ...Object.fromEntries(kept),
      }),
      current: view === filter.view,
      ...(waiting === undefined ? {} : { count: waiting }),
    };
  });
}

interface PartProps {
  readonly request: PageRequest;
  readonly filter: ReportsFilter;
}

/** Why there is nothing, and what that means. */
function NothingHere({ request: { locale }, filter }: PartProps) {
  const t = reportsDeskText.in(locale);
  if (filter.after || isNarrowed(filter)) {
    return (
      <NextStep
        title={t('none.found')}
        href={reportsPath(locale, filter.view === 'waiting' ? {} : { view: filter.view })}
        action={t('narrow.all')}
      >
        {t('none.found.text')}
      </NextStep>
    );
  }
  return <NextStep title={t(`none.${filter.view}`)}>{t(`none.${filter.view}.text`)}</NextStep>;
}

/** From where this page ended; how many there are in all nobody counts. */
function Further({
  request: { locale, query },
  filter,
  listed,
}: PartProps & { readonly listed: ReportsPage<ListedReport> }) {
  if (!listed.next && !filter.after) return null;
  const t = reportsDeskText.in(locale);
  const asked = Object.fromEntries(
    [...query].filter(([name]) => !['after', 'done'].includes(name)),
  );
  return (
    <nav class="pager" aria-label={t('pages')}>
      {filter.after && (
        <a class="button plain" href={reportsPath(locale, asked)}>
          {t('pages.first')}
        </a>
      )}
      {listed.next && (
        <a
          class="button plain"
          href={reportsPath(locale, { ...asked, after: afterText(listed.next) })}
          rel="next"
        >
          {t('pages.next')}
        </a>
      )}
    </nav>
  );
}
