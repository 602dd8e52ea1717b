import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { OrganisationsDesk } from '../../domain/desk-context.ts';
import type { Contact, ContactFacts } from '../../domain/desk-organisation.ts';
import { organisationsText } from '../../messages/index.ts';
import { addContact, contactSchema } from '../../use-cases/add-contact.ts';
import { changeContact } from '../../use-cases/change-contact.ts';
import { readContacts } from '../../use-cases/read-contacts.ts';
import { readDeskOrganisation } from '../../use-cases/read-desk-organisation.ts';
import { removeContact } from '../../use-cases/remove-contact.ts';
import { Farewell } from './farewell.tsx';
import type { PartField, PartValues } from './part-form.tsx';
import { addPart, backTo, changePart, NEW, organisationOf } from './part-page.tsx';

/** `/desk/organisations/:id/contacts/:contact`: somebody who speaks for it, or somebody new. */
export async function contactPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = organisationOf(request);
  if (!id) return refusal('absent');
  const read = await readDeskOrganisation(context, id);
  if (!read.ok || !read.value.may.changeContacts) return refusal('absent');
  const { organisation } = read.value;
  const { locale, params } = request;
  const t = organisationsText.in(locale);
  const shared = { context, request, organisation, fields: fieldsOf(locale) };
  if (params['contact'] === NEW) {
    return await addPart<'contact', ContactFacts>(
      { ...shared, title: t('contact.new') },
      contactSchema,
      (key, facts) => addContact(context, id, key, facts),
    );
  }
  const contacts = await readContacts(context, id);
  const was = contacts.ok && contacts.value.find((one) => one.id === params['contact']);
  if (!was) return refusal('absent');
  const children = (
    <Farewell
      locale={locale}
      title={t('contact.leaving')}
      text={t('contact.leaving.text')}
      path={`/desk/organisations/${organisation.id}/contacts/${was.id}/remove`}
      button={t('contact.remove')}
      label={t('contact.remove.label', { name: was.name })}
    />
  );
  return await changePart(
    { ...shared, title: t('contact.change'), children },
    contactSchema,
    { was, valuesOf },
    (facts, seen) => changeContact(context, id, { id: was.id, facts, seen }),
  );
}

/** POST `/desk/organisations/:id/contacts/:contact/remove`. */
export async function removeContactPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = organisationOf(request);
  const contact = parseId<'contact'>(request.params['contact'] ?? '');
  const removed = id && contact && (await removeContact(context, id, contact));
  return removed?.ok ? backTo(request) : refusal('absent');
}

function fieldsOf(locale: Locale): readonly PartField[] {
  const t = organisationsText.in(locale);
  return [
    { name: 'name', label: t('contact.name'), hint: t('contact.hint'), optional: false },
    { name: 'post', label: t('contact.post'), optional: true },
    { name: 'phone', label: t('contact.phone'), optional: true, inputMode: 'tel' },
    { name: 'email', label: t('contact.email'), optional: true, type: 'email' },
  ];
}

function valuesOf({ name, post, phone, email }: Contact): PartValues {
  return { name, post, phone: phone ?? '', email: email ?? '' };
}
