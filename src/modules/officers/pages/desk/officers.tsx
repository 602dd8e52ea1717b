import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Pager } from '#ui/components/pager.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { DeskOfficer } from '../../domain/desk-officer.ts';
import {
  fits,
  isAsked,
  isInView,
  OFFICER_VIEWS,
  type OfficersFilter,
  type OfficerView,
  parseOfficersFilter,
} from '../../domain/officers-filter.ts';
import { type ListedOfficers, listOfficers } from '../../use-cases/list-officers.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';
import { NarrowOfficers } from './narrow-officers.tsx';
import { OfficersTable } from './officers-table.tsx';
import { rosterDone } from './roster-done.ts';
import { VacantBeats } from './vacant-beats.tsx';

const A_PAGE = 50;

/** `/desk/officers`: who serves where, whose card waits for a check, and which beats wait for somebody. */
export async function officersPage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const t = officersDeskText.in(locale);
  const listed = await listOfficers(context);
  if (!listed.ok) return refusal('absent');
  const filter = parseOfficersFilter(query);
  const found = narrow(context, listed.value, filter);
  const { policy, actor } = context;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('officers')}
      lead={t('officers.lead', {
        serving: found.counts.serving,
        late: found.counts.late,
        vacant: found.counts.vacant,
      })}
      hears={['officer.*', 'assignment.*']}
      done={rosterDone(request)}
      actions={
        <>
          {policy.can(actor, 'officer.import') && (
            <ButtonLink href={localePath(locale, '/desk/officers/import')}>
              {t('roster.open')}
            </ButtonLink>
          )}
          {policy.can(actor, 'officer.create') && (
            <ButtonLink href={localePath(locale, '/desk/officers/new')}>{t('new.open')}</ButtonLink>
          )}
        </>
      }
    >
      <Tabs
        locale={locale}
        label={t('officers.views')}
        tabs={OFFICER_VIEWS.map((view) => ({
          label: t(`officers.view.${view}`),
          href: address(request, { view: view === 'serving' ? '' : view, page: '' }),
          current: view === filter.view,
          count: found.counts[view],
        }))}
      />
      <NarrowOfficers context={context} request={request} filter={filter} />
      <Found context={context} request={request} filter={filter} found={found} />
    </DeskPage>,
  );
}

type Narrowed = ListedOfficers & { readonly counts: Readonly<Record<OfficerView, number>> };

function narrow(context: OfficersDesk, listed: ListedOfficers, filter: OfficersFilter): Narrowed {
  const { areas, platform } = context;
  const today = platform.clock.today();
  const asked = {
    filter,
    today,
    chain: (id: DeskOfficer['assignments'][number]['areaId']) => areas.chain(id),
  };
  const some = listed.officers.filter((officer) => isAsked(officer, asked));
  const vacant = listed.vacant.filter(
    ({ id, name }) =>
      filter.kind === undefined &&
      fits(filter.text, [name]) &&
      (filter.hromada === undefined || areas.chain(id).some(({ slug }) => slug === filter.hromada)),
  );
  const inView = (view: OfficerView) =>
    some.filter((one) => isInView(one, view, context.officers, today));
  return {
    nameOfArea: listed.nameOfArea,
    officers: inView(filter.view),
    vacant,
    counts: {
      serving: inView('serving').length,
      late: inView('late').length,
      away: inView('away').length,
      vacant: vacant.length,
      left: inView('left').length,
    },
  };
}

interface FoundProps {
  readonly context: OfficersDesk;
  readonly request: PageRequest;
  readonly filter: OfficersFilter;
  readonly found: Narrowed;
}

function Found({ context, request, filter, found }: FoundProps) {
  const { locale, query } = request;
  const { officers, vacant } = found;
  const pages = Math.max(1, Math.ceil(officers.length / A_PAGE));
  const number = Math.min(pages, Math.max(1, Number(query.get('page')) || 1));
  const showsVacant = filter.view === 'vacant' || (filter.view === 'serving' && number === 1);
  return (
    <>
      {showsVacant && vacant.length > 0 && (
        <VacantBeats context={context} locale={locale} beats={vacant} />
      )}
      {officers.length > 0 && (
        <OfficersTable
          context={context}
          locale={locale}
          officers={officers.slice((number - 1) * A_PAGE, number * A_PAGE)}
          nameOfArea={found.nameOfArea}
        />
      )}
      {officers.length === 0 && !(showsVacant && vacant.length > 0) && (
        <NothingFound context={context} request={request} filter={filter} />
      )}
      <Pager
        locale={locale}
        page={number}
        pages={pages}
        hrefOf={(other) => address(request, { page: String(other) })}
      />
    </>
  );
}

/** Why there is nobody, and what to do next. */
function NothingFound({ context, request, filter }: Omit<FoundProps, 'found'>) {
  const { locale } = request;
  const t = officersDeskText.in(locale);
  const isNarrowed =
    filter.text !== '' || filter.kind !== undefined || filter.hromada !== undefined;
  if (isNarrowed) {
    return (
      <NextStep
        title={t('officers.none')}
        href={localePath(locale, '/desk/officers')}
        action={t('officers.all')}
      >
        {t('officers.none.text')}
      </NextStep>
    );
  }
  if (filter.view !== 'serving') {
    return (
      <NextStep title={t(`officers.empty.${filter.view}`)}>{t('officers.empty.fine')}</NextStep>
    );
  }
  const mayImport = context.policy.can(context.actor, 'officer.import');
  return (
    <NextStep
      title={t('officers.empty')}
      {...(mayImport
        ? { href: localePath(locale, '/desk/officers/import'), action: t('roster.open') }
        : {})}
    >
      {t('officers.empty.text')}
    </NextStep>
  );
}

/** This list with something else about it; empty: without it. */
function address({ locale, query }: PageRequest, change: Readonly<Record<string, string>>): string {
  const asked = new URLSearchParams(query);
  asked.delete('done');
  for (const [name, value] of Object.entries(change)) {
    if (value === '') asked.delete(name);
    else asked.set(name, value);
  }
  return localePath(locale, '/desk/officers') + (asked.size > 0 ? `?${asked}` : '');
}
