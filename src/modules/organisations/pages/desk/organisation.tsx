import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '../../../../platform/http/route.ts';
import { parseId } from '../../../../kernel/ids.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import { nameIn } from '../../../../platform/i18n/name-in.ts';
import { Badge } from '../../../../ui/components/badge.tsx';
import { DeskPage } from '../../../../ui/layouts/desk-page.tsx';
import { deskFrame } from '../../../identity/index.ts';
import type { OrganisationsDesk } from '../../domain/desk-context.ts';
import { organisationsText } from '../../messages/index.ts';
import { addAgreement, agreementSchema } from '../../use-cases/add-agreement.ts';
import { addContact, contactSchema } from '../../use-cases/add-contact.ts';
import { endAgreement } from '../../use-cases/end-agreement.ts';
import { readDeskOrganisation } from '../../use-cases/read-desk-organisation.ts';
import { removeContact } from '../../use-cases/remove-contact.ts';
import { Agreements } from './agreements.tsx';
import { Contacts } from './contacts.tsx';
import { OrganisationFacts } from './organisation-facts.tsx';
import { NOTHING_TYPED, type TypedPart, typedPart } from './typed-part.ts';

/** `/desk/organisations/:id`: its facts, who speaks for it, and what was agreed. */
export async function organisationPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  return await show(context, request, NOTHING_TYPED);
}

export async function addContactPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const parsed = contactSchema.safeParse(Object.fromEntries(request.form));
  if (!parsed.success)
    return await show(context, request, typedPart('contact', request, parsed.error));
  const id = idOf(request);
  const added = id && (await addContact(context, id, parsed.data));
  return added?.ok ? backTo(request) : refusal('absent');
}

export async function removeContactPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = idOf(request);
  const contact = parseId<'contact'>(request.params['contact'] ?? '');
  const removed = id && contact && (await removeContact(context, id, contact));
  return removed?.ok ? backTo(request) : refusal('absent');
}

export async function addAgreementPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const parsed = agreementSchema.safeParse(Object.fromEntries(request.form));
  if (!parsed.success) {
    return await show(context, request, typedPart('agreement', request, parsed.error));
  }
  const id = idOf(request);
  const added = id && (await addAgreement(context, id, parsed.data));
  return added?.ok ? backTo(request) : refusal('absent');
}

export async function endAgreementPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = idOf(request);
  const agreement = parseId<'agreement'>(request.params['agreement'] ?? '');
  const ended = id && agreement && (await endAgreement(context, id, agreement));
  return ended?.ok ? backTo(request) : refusal('absent');
}

function idOf({ params }: PageRequest) {
  return parseId<'organisation'>(params['id'] ?? '');
}

function backTo({ locale, params }: PageRequest): Answer {
  return redirect(localePath(locale, `/desk/organisations/${params['id']}?done`));
}

async function show(
  context: OrganisationsDesk,
  request: PageRequest,
  typed: TypedPart,
): Promise<Answer> {
  const { locale, query } = request;
  const t = organisationsText.in(locale);
  const id = idOf(request);
  const read = id && (await readDeskOrganisation(context, id));
  if (!read?.ok) return refusal('absent');
  const { organisation, contacts, agreements, mayChange } = read.value;
  const path = localePath(locale, `/desk/organisations/${organisation.id}`);
  const shared = { locale, path, mayChange, typed };
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
        mayChange && (
          <a class="button" href={`${path}/change`}>
            {t('desk.change')}
          </a>
        )
      }
      aside={<Contacts {...shared} contacts={contacts} />}
    >
      <OrganisationFacts locale={locale} organisation={organisation} areas={context.areas} />
      <Agreements {...shared} agreements={agreements} today={context.platform.clock.today()} />
    </DeskPage>,
    typed.part === undefined ? {} : { reason: 'invalid' },
  );
}
