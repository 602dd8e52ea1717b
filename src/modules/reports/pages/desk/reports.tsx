import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Keys } from '#ui/components/keys.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { isNarrowed, narrowedList } from '../../domain/report-narrowing.ts';
import { countViews } from '../../use-cases/count-reports.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import { listReports } from '../../use-cases/list-reports.ts';
import { countSavedFilters } from '../../use-cases/list-saved-filters.ts';
import { countsOfRequest } from './counts-of-request.ts';
import { type ReportsDesk, sharingPath } from './desk-pages.ts';
import { FilterNotices } from './filter-notices.tsx';
import { KeepFilter } from './keep-filter.tsx';
import { reportsDeskText } from './messages/index.ts';
import { NarrowReports } from './narrow-reports.tsx';
import { officerName } from './report-words.ts';
import { Further, NothingHere, TakeAlong } from './reports-end.tsx';
import { parseReportsFilter, type ReportsFilter } from './reports-filter.ts';
import { NO_FILTER_SENT, type ReportsParts, type SentFilter } from './reports-parts.ts';
import { ReportsTable } from './reports-table.tsx';
import { SavedTabs, ViewTabs } from './reports-tabs.tsx';

/** `/desk/reports`: what residents tell, within one’s own reach. */
export async function reportsPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const asked = parseReportsFilter(request.query, context.areas);
  const counts = await countsOfRequest(context, context);
  const isOwn = counts.ok && counts.value.isOfficer && saysNothing(request, asked);
  const filter = isOwn ? { ...asked, view: 'mine' as const } : asked;
  return await showReports(context, request, filter, NO_FILTER_SENT);
}

/** What waits for an officer comes first, unless they ask for something else. */
function saysNothing({ query }: PageRequest, filter: ReportsFilter): boolean {
  return !query.has('view') && !isNarrowed(filter) && filter.after === undefined;
}

/** The list, with what was wrong with a filter that was to be saved. */
export async function showReports(
  context: ReportsDesk,
  request: PageRequest,
  filter: ReportsFilter,
  sent: SentFilter,
): Promise<Answer> {
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  const counts = await countsOfRequest(context, context);
  const asked = narrowedList(filter, context.platform.clock.timeZone);
  const listed = await listReports(context, { ...asked, after: filter.after });
  const saved = await countSavedFilters(context);
  const views = await countViews(context, filter);
  if (!counts.ok || !listed.ok || !views.ok) return refusal('absent');
  const { reports } = listed.value;
  const categories = reportCategoriesAt(context);
  const parts = {
    context,
    request,
    filter,
    categories,
    sent,
    counts: counts.value,
    views: views.value,
    saved: saved.ok ? saved.value : [],
  };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('reports')}
      lead={leadOf(parts)}
      hears={['report.*']}
      done={doneOf(parts)}
      actions={<Actions {...parts} />}
    >
      <ErrorSummary locale={locale} errors={sent.errors} />
      <ViewTabs {...parts} />
      <SavedTabs {...parts} />
      <NarrowReports {...parts} />
      {saved.ok && <KeepFilter {...parts} />}
      <FilterNotices {...parts} />
      {reports.length === 0 ? (
        <NothingHere {...parts} />
      ) : (
        <Panel
          title={t(`view.${filter.view}`)}
          hint={<Keys keys={['J', 'K', 'Enter']}>{t('keys')}</Keys>}
        >
          {filter.view === 'outside' && (
            <PanelBody>
              <p>{t('outside.hint')}</p>
            </PanelBody>
          )}
          <ReportsTable
            context={context}
            locale={locale}
            reports={reports}
            categories={categories}
          />
        </Panel>
      )}
      <Further {...parts} next={listed.value.next} />
      <TakeAlong {...parts} />
    </DeskPage>,
    sent.errors.length > 0 ? { reason: 'invalid' } : {},
  );
}

function leadOf({ context, request: { locale }, filter: { officer }, counts }: ReportsParts) {
  const t = reportsDeskText.in(locale);
  const { open, unassigned } = counts;
  const name = officerName(locale, context, officer);
  return name === undefined ? t('lead', { open, unassigned }) : t('lead.officer', { name });
}

/** `gone-on`: it went where whoever corrected it reads nothing. */
const DONE = ['gone-on', 'filter-saved', 'filter-renamed', 'filter-removed'] as const;

function doneOf({ request: { locale, query } }: ReportsParts) {
  const done = DONE.find((one) => one === query.get('done'));
  return done && reportsDeskText.in(locale)(`done.${done}`);
}

function Actions({ context: { policy, actor }, request: { locale }, filter }: ReportsParts) {
  const t = reportsDeskText.in(locale);
  return (
    policy.can(actor, 'report.give') && (
      <ButtonLink
        kind="plain"
        href={sharingPath(locale, filter.officer && { officer: filter.officer })}
      >
        {t(filter.officer ? 'sharing.from' : 'sharing')}
      </ButtonLink>
    )
  );
}
