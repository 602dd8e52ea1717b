import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import type { Locale } from '#platform/i18n/locales.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { shortNameIn } from '#modules/officers/index.ts';
import { OFFICER_LOAD } from '../../domain/officer-load.ts';
import {
  type DeskSchools,
  type DeskSchoolsAsked,
  listDeskSchools,
  SCHOOL_VIEWS,
} from '../../use-cases/list-desk-schools.ts';
import { deskSchoolsPath, registerPath, type SchoolsDesk } from './desk-pages.ts';
import { schoolsDeskText } from './messages/index.ts';
import { NarrowSchools } from './narrow-schools.tsx';
import { OfficerLoads } from './officer-loads.tsx';
import { SchoolsTable } from './schools-table.tsx';

/** `/desk/schools`: whose each school is, which are nobody's, and how many each officer has. */
export async function deskSchoolsPage(context: SchoolsDesk, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const t = schoolsDeskText.in(locale);
  const asked = readAsked(context, request);
  const listed = await listDeskSchools(context, asked);
  if (!listed.ok) return refusal('absent');
  const { counts, loads, hromadas } = listed.value;
  const mayImport = context.policy.can(context.actor, 'school.import');
  const done = query.get('done');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('schools')}
      lead={t('lead')}
      hears={['school.*']}
      done={done === 'assigned' ? t('done.assigned') : undefined}
      actions={
        mayImport && (
          <ButtonLink kind="plain" href={registerPath(locale)}>
            {t('import')}
          </ButtonLink>
        )
      }
      aside={<OfficerLoads context={context} locale={locale} loads={loads} />}
    >
      <Tabs
        locale={locale}
        label={t('views')}
        tabs={SCHOOL_VIEWS.map((view) => ({
          label: t(`view.${view}`),
          href: deskSchoolsPath(locale, view === 'all' ? {} : { view }),
          current: view === asked.view,
          count: counts[view],
        }))}
      />
      <TooManyForOne context={context} locale={locale} asked={asked} loads={loads} />
      <NarrowSchools context={context} locale={locale} asked={asked} hromadas={hromadas} />
      <Listed
        context={context}
        request={request}
        asked={asked}
        listed={listed.value}
        mayImport={mayImport}
      />
    </DeskPage>,
  );
}

function readAsked({ areas }: SchoolsDesk, { query }: PageRequest): DeskSchoolsAsked {
  return {
    view: SCHOOL_VIEWS.find((one) => one === query.get('view')) ?? 'all',
    text: query.get('q') ?? '',
    areaId: areas.bySlug(query.get('in') ?? '')?.area.id,
    officerId: parseId<'officer'>(query.get('officer') ?? ''),
  };
}

interface ListedProps {
  readonly context: SchoolsDesk;
  readonly request: PageRequest;
  readonly asked: DeskSchoolsAsked;
  readonly listed: DeskSchools;
  readonly mayImport: boolean;
}

/** Nothing at all, nothing so narrowed, or the rows. */
function Listed({ context, request: { locale }, asked, listed, mayImport }: ListedProps) {
  const t = schoolsDeskText.in(locale);
  const { schools, counts, hromadas } = listed;
  if (schools.length > 0) {
    return (
      <SchoolsTable
        context={context}
        locale={locale}
        view={asked.view}
        schools={schools}
        isOneHromada={hromadas.length < 2}
      />
    );
  }
  if (counts.all + counts.closed > 0 || !mayImport) {
    return <NextStep title={t('none')}>{t('none.text')}</NextStep>;
  }
  return (
    <NextStep title={t('none.yet')} href={registerPath(locale)} action={t('import')}>
      {t('none.yet.text')}
    </NextStep>
  );
}

/** Of the officer whose schools are shown. */
function TooManyForOne({
  context,
  locale,
  asked,
  loads,
}: Pick<ListedProps, 'context' | 'asked'> &
  Pick<DeskSchools, 'loads'> & { readonly locale: Locale }) {
  const found = loads.find(
    ({ officerId, load }) => officerId === asked.officerId && load === 'many',
  );
  const officer = found && context.officers.get(found.officerId);
  if (!officer) return null;
  const name = shortNameIn(locale, officer);
  return (
    <Notice tone="warning">
      {schoolsDeskText.in(locale)('assign.many', {
        name,
        count: found.schools,
        most: OFFICER_LOAD.most,
      })}
    </Notice>
  );
}
