import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import { ButtonLink } from '#ui/components/button.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { isNarrowed } from '../domain/people-filter.ts';
import type { PeopleDeskContext } from '../domain/people-context.ts';
import { heldGrants, type StaffPerson } from '../domain/staff-person.ts';
import { identityText } from '../messages/index.ts';
import { listPeople } from '../use-cases/list-people.ts';
import { deskFrame } from './desk-frame.ts';
import { PeopleFilterForm, readFilter } from './people-filter-form.tsx';
import { whereWords } from './people-words.ts';
import { StatusBadge } from './status-badge.tsx';

/** `/desk/people`: who works within one's own reach. */
export async function peoplePage(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const { locale } = request;
  const filter = readFilter(request.query);
  const listed = await listPeople(context, filter);
  if (!listed.ok) return refusal('absent');
  const { people, total } = listed.value;
  const t = identityText.in(locale);
  const mayInvite = context.policy.can(context.actor, 'invitation.create');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('people')}
      lead={t('people.lead', { count: total })}
      hears={['account.*', 'grant.*', 'invitation.*']}
      actions={
        <>
          {mayInvite && (
            <ButtonLink href={localePath(locale, '/desk/people/invite')}>
              {t('people.invite')}
            </ButtonLink>
          )}
          <ButtonLink kind="plain" href={localePath(locale, '/desk/rights')}>
            {t('people.rights')}
          </ButtonLink>
        </>
      }
    >
      <PeopleFilterForm locale={locale} filter={filter} />
      {people.length > 0 && (
        <Panel title={t('people.table')} hint={people.length}>
          <PeopleTable context={context} request={request} people={people} />
        </Panel>
      )}
      {isNarrowed(filter)
        ? people.length === 0 && <NobodyFound locale={locale} />
        : total <= 1 && mayInvite && <InviteSomebody locale={locale} />}
    </DeskPage>,
  );
}

function NobodyFound({ locale }: { readonly locale: Locale }) {
  const t = identityText.in(locale);
  return (
    <NextStep
      title={t('people.none')}
      href={localePath(locale, '/desk/people')}
      action={t('people.filter.reset')}
    >
      {t('people.none.text')}
    </NextStep>
  );
}

function InviteSomebody({ locale }: { readonly locale: Locale }) {
  const t = identityText.in(locale);
  return (
    <NextStep
      title={t('people.empty')}
      href={localePath(locale, '/desk/people/invite')}
      action={t('people.invite')}
    >
      {t('people.empty.text')}
    </NextStep>
  );
}

interface PeopleTableProps {
  readonly context: PeopleDeskContext;
  readonly request: PageRequest;
  readonly people: readonly StaffPerson[];
}

function PeopleTable({ context, request: { locale }, people }: PeopleTableProps) {
  const t = identityText.in(locale);
  const today = context.platform.clock.today();
  return (
    <DeskTable
      caption={t('people.table')}
      rows={people}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => localePath(locale, `/desk/people/${id}`)}
      columns={[
        { id: 'name', heading: t('people.name'), cell: ({ name }) => name },
        {
          id: 'roles',
          heading: t('people.roles'),
          cell: (person) => <Roles context={context} locale={locale} person={person} />,
        },
        {
          id: 'status',
          heading: t('people.status'),
          cell: (person) => (
            <StatusBadge locale={locale} person={person} clock={context.platform.clock} />
          ),
        },
        {
          id: 'seen',
          heading: t('people.seen'),
          whole: true,
          cell: ({ lastSignedInOn: day }) =>
            day ? formatNearDay(locale, day, today) : t('people.seen.never'),
        },
      ]}
    />
  );
}

interface RolesProps {
  readonly context: PeopleDeskContext;
  readonly locale: Locale;
  readonly person: StaffPerson;
}

function Roles({ context, locale, person }: RolesProps) {
  const t = identityText.in(locale);
  const held = heldGrants(person, context.platform.clock.today());
  if (held.length === 0) return <Badge>{t('people.no-roles')}</Badge>;
  return (
    <>
      {held.map((grant) => (
        <div key={grant.id}>
          {t(`role.${grant.role}`)}
          <span class="quiet"> · {whereWords(locale, context.places, grant)}</span>
        </div>
      ))}
    </>
  );
}
