import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame, membersPanel } from '#modules/identity/index.ts';
import type { OrganisationsDesk } from '../../domain/desk-context.ts';
import { organisationsText } from '../../messages/index.ts';
import { readContacts } from '../../use-cases/read-contacts.ts';
import {
  type DeskOrganisationView,
  readDeskOrganisation,
} from '../../use-cases/read-desk-organisation.ts';
import { Agreements } from './agreements.tsx';
import { Contacts } from './contacts.tsx';
import { OrganisationFacts } from './organisation-facts.tsx';
import { organisationOf } from './part-page.tsx';

/** `/desk/organisations/:id`: its facts, what was agreed, who speaks for it, and which of its people work here. */
export async function organisationPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const { locale, query } = request;
  const id = organisationOf(request);
  const read = id && (await readDeskOrganisation(context, id));
  if (!read?.ok) return refusal('absent');
  const { organisation, agreements, may } = read.value;
  const t = organisationsText.in(locale);
  const path = localePath(locale, `/desk/organisations/${organisation.id}`);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={nameIn(locale, organisation)}
      lead={
        <>
          {t(`desk.one.${organisation.kind}`)}{' '}
          {organisation.status === 'closed' && <Badge tone="late">{t('desk.closed')}</Badge>}
        </>
      }
      crumbs={[{ text: t('desk.organisations'), href: localePath(locale, '/desk/organisations') }]}
      done={query.has('done') ? t('desk.saved') : undefined}
      hears={['organisation.*']}
      actions={
        <>
          {may.makeKeys && (
            <a class="button plain" href={`${path}/api-keys/new`}>
              {t('api-key.new')}
            </a>
          )}
          {may.change && (
            <a class="button" href={`${path}/change`}>
              {t('desk.change')}
            </a>
          )}
        </>
      }
      aside={await peopleOf(context, request, read.value, path)}
    >
      <OrganisationFacts locale={locale} organisation={organisation} areas={context.areas} />
      <Agreements
        locale={locale}
        path={path}
        mayChange={may.change}
        agreements={agreements}
        today={context.platform.clock.today()}
      />
    </DeskPage>,
  );
}

/** Each panel for whoever may see it; whoever may see neither has no trace of them. */
async function peopleOf(
  context: OrganisationsDesk,
  { locale }: PageRequest,
  { organisation, may }: DeskOrganisationView,
  path: string,
) {
  const contacts = may.seeContacts ? await readContacts(context, organisation.id) : undefined;
  const members = await membersPanel(context, locale, organisation);
  if (!contacts?.ok && !members) return undefined;
  return (
    <>
      {contacts?.ok && (
        <Contacts
          locale={locale}
          path={path}
          mayChange={may.changeContacts}
          contacts={contacts.value}
        />
      )}
      {members}
    </>
  );
}
