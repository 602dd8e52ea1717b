import type { Route } from '#platform/http/route.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import { type Actor, type DeskEvents, type DeskLink, staffPages } from '#modules/identity/index.ts';
import type { OrganisationsDesk } from './domain/desk-context.ts';
import { MAX_ORGANISATION_LENGTHS } from './domain/organisation-row.ts';
import { organisationsText } from './messages/index.ts';
import { apiKeysPage, revokeApiKeyPage } from './pages/desk/api-keys.tsx';
import { agreementPage, endAgreementPage } from './pages/desk/agreement.tsx';
import { changeOrganisationPage } from './pages/desk/change-organisation.tsx';
import { contactPage, removeContactPage } from './pages/desk/contact.tsx';
import { newApiKeyPage } from './pages/desk/new-api-key.tsx';
import { newOrganisationPage } from './pages/desk/new-organisation.tsx';
import { organisationPage } from './pages/desk/organisation.tsx';
import { FORM_FIELDS } from './pages/desk/organisation-values.ts';
import { organisationsPage } from './pages/desk/organisations.tsx';
import { agreementSchema } from './use-cases/add-agreement.ts';
import { contactSchema } from './use-cases/add-contact.ts';
import { apiKeySchema } from './use-cases/make-api-key.ts';

export const organisationsLink: DeskLink = {
  id: 'organisations',
  path: '/desk/organisations',
  permission: 'organisation.list',
  key: 'u',
  label: (locale) => organisationsText.in(locale)('desk.organisations'),
};

export const apiKeysLink: DeskLink = {
  id: 'api-keys',
  path: '/desk/api-keys',
  permission: 'api-key.read',
  label: (locale) => organisationsText.in(locale)('api-key.list'),
};

/** It names the kind of what changed only. */
export const organisationsEvents: DeskEvents = {
  permission: 'organisation.list',
  types: ['organisation.*'],
};

/** Under which key something new is kept once, and what somebody saw who changes it. */
const PART = ['key', 'seen'];

/** Whom we work with, who speaks for them, and what was agreed. */
export function organisationsDeskRoutes(context: OrganisationsDesk): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(context);
  const [one, change] = ['/desk/organisations/:id', 'organisation.change'] as const;
  const fields = [...FORM_FIELDS, 'closed'];
  return withMaxLengths(MAX_ORGANISATION_LENGTHS, [
    get('/desk/organisations', 'organisation.list', organisationsPage),
    // Before one of them: «new» is no id.
    ...form('/desk/organisations/new', change, newOrganisationPage, { fields: [...fields, 'key'] }),
    get(one, 'organisation.list', organisationPage),
    ...form(`${one}/change`, change, changeOrganisationPage, { fields: [...fields, 'seen'] }),
    ...form(`${one}/contacts/:contact`, 'contact.change', contactPage, {
      fields: [...Object.keys(contactSchema.shape), ...PART],
    }),
    post(`${one}/contacts/:contact/remove`, 'contact.change', removeContactPage),
    ...form(`${one}/agreements/:agreement`, change, agreementPage, {
      fields: [...Object.keys(agreementSchema.shape), ...PART],
    }),
    post(`${one}/agreements/:agreement/end`, change, endAgreementPage),
    get('/desk/api-keys', 'api-key.read', apiKeysPage),
    ...form(`${one}/api-keys/new`, 'api-key.make', newApiKeyPage, {
      fields: [...Object.keys(apiKeySchema.shape), 'key'],
    }),
    post('/desk/api-keys/:id/revoke', 'api-key.revoke', revokeApiKeyPage),
  ]);
}
