import type { Route } from '../../platform/http/route.ts';
import { type Actor, type DeskEvents, type DeskLink, staffPages } from '../identity/index.ts';
import type { OrganisationsDesk } from './domain/desk-context.ts';
import { organisationsText } from './messages/index.ts';
import { agreementPage, endAgreementPage } from './pages/desk/agreement.tsx';
import { changeOrganisationPage } from './pages/desk/change-organisation.tsx';
import { contactPage, removeContactPage } from './pages/desk/contact.tsx';
import { newOrganisationPage } from './pages/desk/new-organisation.tsx';
import { organisationPage } from './pages/desk/organisation.tsx';
import { FORM_FIELDS } from './pages/desk/organisation-values.ts';
import { organisationsPage } from './pages/desk/organisations.tsx';
import { agreementSchema } from './use-cases/add-agreement.ts';
import { contactSchema } from './use-cases/add-contact.ts';

export const organisationsLink: DeskLink = {
  id: 'organisations',
  order: 50,
  path: '/desk/organisations',
  permission: 'organisation.list',
  key: 'u',
  label: (locale) => organisationsText.in(locale)('desk.organisations'),
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
  return [
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
  ];
}
