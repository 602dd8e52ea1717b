import { formatDay } from '#platform/i18n/dates.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { ButtonLink } from '#ui/components/button.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { officerToday } from '#modules/officers/index.ts';
import type { SchoolOfficer } from '../../domain/school-officer.ts';
import { type ReadDeskSchool, readDeskSchool } from '../../use-cases/read-desk-school.ts';
import { officerRoleName } from '../officer-role-name.ts';
import { schoolPath } from '../school-paths.ts';
import { schoolPlace } from '../school-words.ts';
import {
  assignPath,
  deskSchoolPath,
  schoolCrumbs,
  schoolIdOf,
  type SchoolsDesk,
} from './desk-pages.ts';
import { schoolsDeskText } from './messages/index.ts';

/** `/desk/schools/{id}`: what is known of it, and whose it was, is and will be. */
export async function deskSchoolPage(context: SchoolsDesk, request: PageRequest): Promise<Answer> {
  const id = schoolIdOf(request);
  const read = id && (await readDeskSchool(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const { school, mayAssign } = read.value;
  const t = schoolsDeskText.in(locale);
  const name = nameIn(locale, school);
  const isChanged = query.get('done') === 'changed';
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={name}
      lead={schoolPlace(context, locale, school)}
      crumbs={schoolCrumbs(locale, { text: name })}
      done={isChanged ? t('done.changed') : undefined}
      hears={['school.*']}
      actions={
        mayAssign && (
          <ButtonLink href={`${assignPath(locale)}?school=${school.id}`}>
            {t('school.assign')}
          </ButtonLink>
        )
      }
    >
      {school.status === 'closed' && (
        <Notice tone="warning" title={t('school.closed')}>
          {t('school.closed.text')}
        </Notice>
      )}
      <Officers context={context} locale={locale} read={read.value} />
      <Known context={context} locale={locale} read={read.value} />
    </DeskPage>,
  );
}

interface PartProps {
  readonly context: SchoolsDesk;
  readonly locale: Locale;
  readonly read: ReadDeskSchool;
}

function Officers({ context, locale, read: { school, officers, given, mayAssign } }: PartProps) {
  const t = schoolsDeskText.in(locale);
  const nameOf = (id: SchoolOfficer['officerId'] | undefined) => {
    if (!id) return '—';
    const officer = context.officers.get(id);
    return officer ? officerToday(locale, context, officer) : t('officer.left');
  };
  return (
    <Panel title={t('school.officers')} hint={officerRoleName(context, locale)}>
      {officers.length === 0 ? (
        <PanelBody>
          <p>{t('school.officers.none')}</p>
        </PanelBody>
      ) : (
        <DeskTable
          caption={t('school.officers')}
          rows={officers}
          keyOf={({ id }) => id}
          hrefOf={({ id }) =>
            mayAssign ? deskSchoolPath(locale, school.id, `/officer/${id}`) : undefined
          }
          columns={[
            {
              id: 'officer',
              heading: t('loads.officer'),
              cell: ({ id, officerId }) => (
                <>
                  {nameOf(officerId)}{' '}
                  {id === given?.id && <Badge tone="kept">{t('officers.now')}</Badge>}
                </>
              ),
            },
            {
              id: 'deputy',
              heading: t('officers.deputy'),
              cell: ({ deputyId }) => nameOf(deputyId),
            },
            {
              id: 'from',
              heading: t('officers.from'),
              whole: true,
              cell: ({ startsOn }) => formatDay(locale, startsOn),
            },
            {
              id: 'to',
              heading: t('officers.to'),
              cell: ({ endsOn }) => (endsOn ? formatDay(locale, endsOn) : t('officers.open')),
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Known({ context, locale, read: { school, registered } }: PartProps) {
  const t = schoolsDeskText.in(locale);
  return (
    <Panel title={t('school.facts')}>
      <PanelBody>
        <Facts
          rows={[
            { term: t('school.place'), value: schoolPlace(context, locale, school) },
            { term: t('school.address'), value: school.address },
            {
              term: t('school.standing'),
              value: registered && t(`standing.${registered.standing}`),
            },
            { term: t('school.type'), value: registered?.registerType },
            { term: t('school.ownership'), value: registered?.ownership },
          ]}
        />
        {school.status === 'open' && (
          <p class="buttons">
            <a href={schoolPath(locale, school.slug)}>{t('school.public')}</a>
          </p>
        )}
      </PanelBody>
    </Panel>
  );
}
