import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { Keys } from '#ui/components/keys.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { absenceOn, officerToday, type ServingOfficer } from '#modules/officers/index.ts';
import { giftText } from '../../domain/report-gift.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import { type ListedReport, listReports } from '../../use-cases/list-reports.ts';
import { readSharing, type Sharing } from '../../use-cases/read-sharing.ts';
import { type ReportsDesk, reportsPath, sharingPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { Pager } from './pager.tsx';
import { afterText, parseAfter } from './reports-filter.ts';
import { ReportsTable } from './reports-table.tsx';
import type { Shared, SharingParts } from './sharing-parts.ts';
import { LoadPanel, VacantPanel } from './sharing-panels.tsx';

/**
 * `/desk/reports/sharing`: what was given to nobody (or waits with one officer, to be given to others), who could take it,
 * and where nobody answers.
 */
export async function sharingPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  return await showSharing(context, request, { errors: [] });
}

const DONE = ['undone', 'undone-some'] as const;

/** The page, with what came of its form. */
export async function showSharing(
  context: ReportsDesk,
  request: PageRequest,
  shared: Shared,
): Promise<Answer> {
  const { locale, query } = request;
  const sharing = await readSharing(context);
  if (!sharing.ok) return refusal('absent');
  const from = whoseAreShared(request, sharing.value);
  const after = parseAfter(query);
  const listed = await listReports(context, { state: 'open', given: from?.id ?? 'nobody', after });
  if (!listed.ok) return refusal('absent');
  const t = reportsDeskText.in(locale);
  const categories = reportCategoriesAt(context);
  const done = DONE.find((one) => one === query.get('done'));
  const parts = { context, request, sharing: sharing.value, from, after, categories, shared };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('sharing')}
      lead={leadOf(parts, listed.value.reports.length > 0)}
      crumbs={[{ text: t('reports'), href: reportsPath(locale) }, { text: t('sharing') }]}
      done={done && t(`done.${done}`)}
      hears={['report.*', 'assignment.*']}
      aside={
        <>
          <VacantPanel {...parts} />
          <LoadPanel {...parts} />
        </>
      }
    >
      <DoneNotice {...parts} />
      <ToShare {...parts} reports={listed.value.reports} />
      <Pager
        locale={locale}
        isFirst={!after}
        next={listed.value.next}
        path={(further) => sharingPath(locale, { ...(from && { officer: from.id }), ...further })}
      />
    </DeskPage>,
    reasonOf(shared),
  );
}

/** Of nobody, unless it is asked for what waits with one of those who may be given something. */
function whoseAreShared({ query }: PageRequest, { officers }: Sharing): ServingOfficer | undefined {
  const asked = query.get('officer');
  return officers.find(({ officer }) => officer.id === asked)?.officer;
}

/** Where nothing could be done at all, the answer says so to programs, too. */
function reasonOf({ errors, done }: Shared): { readonly reason?: 'invalid' | 'conflict' } {
  if (errors.length > 0) return { reason: 'invalid' };
  return done?.given.length === 0 ? { reason: 'conflict' } : {};
}

/** Whose list it is, and which page of it: what is sent from there leads back there. */
function placeIn({ from, after }: SharingParts): Readonly<Record<string, string>> {
  return { ...(from && { officer: from.id }), ...(after && { after: afterText(after) }) };
}

function DoneNotice({ request: { locale }, from, shared: { done } }: SharingParts) {
  if (!done) return null;
  const t = reportsDeskText.in(locale);
  const { given, left } = done;
  return (
    <Notice tone={left > 0 ? 'warning' : 'done'} live>
      <p>{t('sharing.done', { given: given.length, left })}</p>
      {given.length > 0 && (
        <form method="post" action={sharingPath(locale, from && { officer: from.id }, '/undo')}>
          {given.map((one) => (
            <input key={one.id} type="hidden" name="gift" value={giftText(one)} />
          ))}
          <Button kind="plain">{t('sharing.undo')}</Button>
        </form>
      )}
    </Notice>
  );
}

/** What was ticked; before that, all that waits with somebody who is away. */
function chosenIn({ context, from, shared }: SharingParts): (report: ListedReport) => boolean {
  const { chosen } = shared;
  if (chosen) return ({ id }) => chosen.includes(id);
  const all = isAway(context, from);
  return () => all;
}

function isAway({ platform }: ReportsDesk, officer: ServingOfficer | undefined): boolean {
  return officer !== undefined && absenceOn(officer, platform.clock.today()) !== undefined;
}

function leadOf({ context, request, from }: SharingParts, isAny: boolean): string {
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  if (!from) return t('sharing.lead');
  const name = officerToday(locale, context, from);
  if (!isAny) return t('sharing.of.lead.none', { name });
  return t(isAway(context, from) ? 'sharing.of.lead.away' : 'sharing.of.lead', { name });
}

function ToShare(props: SharingParts & { readonly reports: readonly ListedReport[] }) {
  const { context, request, sharing, from, categories, shared, reports } = props;
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  if (reports.length === 0) {
    const none = from ? 'none.of-officer' : 'none.unassigned';
    return <NextStep title={t(none)}>{t(`${none}.text`)}</NextStep>;
  }
  return (
    <form method="post" action={sharingPath(locale, placeIn(props))} noValidate>
      <ErrorSummary locale={locale} errors={shared.errors} />
      <Panel
        title={t(from ? 'sharing.of' : 'view.unassigned')}
        hint={<Keys keys={['J', 'K', 'A']}>{t('keys.choose')}</Keys>}
      >
        <ReportsTable
          context={context}
          locale={locale}
          reports={reports}
          categories={categories}
          isChosen={chosenIn(props)}
        />
        <PanelBody>
          <SelectField
            locale={locale}
            name="officerId"
            label={t('sharing.to')}
            empty={t('select')}
            options={sharing.officers
              .filter(({ officer }) => officer.id !== from?.id)
              .map(({ officer, open }) => ({
                value: officer.id,
                label: t('sharing.officer', {
                  name: officerToday(locale, context, officer),
                  open,
                }),
              }))}
            value={shared.officerId}
            error={errorOf(shared.errors, 'officerId')}
          />
          <Button>{t('sharing.give')}</Button>
        </PanelBody>
      </Panel>
    </form>
  );
}
