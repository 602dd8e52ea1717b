import type { Answer, PageRequest, Route } from '../../platform/http/route.ts';
import { MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import { type Actor, asActor, type DeskEvents, type DeskLink } from '../identity/index.ts';
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

const list = { permission: 'organisation.list' } as const;
const change = { permission: 'organisation.change' } as const;
const contacts = { permission: 'contact.change' } as const;

/** Whom we work with, who speaks for them, and what was agreed. */
export function organisationsDeskRoutes(context: OrganisationsDesk): readonly Route<Actor>[] {
  const row = (
    method: 'GET' | 'POST',
    path: string,
    access: typeof list | typeof change | typeof contacts,
    handle: (context: OrganisationsDesk, request: PageRequest) => Promise<Answer>,
    fields: readonly string[] = [],
  ): Route<Actor> => ({
    method,
    path: `/desk/organisations${path}`,
    access,
    locales: MAIN_LOCALES,
    unlisted: true,
    fields,
    handle: (request) => handle(asActor(context, request), request),
  });
  const form = [...FORM_FIELDS, 'closed'];
  return [
    row('GET', '', list, organisationsPage),
    // Before one of them: «new» is no id.
    row('GET', '/new', change, newOrganisationPage),
    row('POST', '/new', change, newOrganisationPage, [...form, 'key']),
    row('GET', '/:id', list, organisationPage),
    row('GET', '/:id/change', change, changeOrganisationPage),
    row('POST', '/:id/change', change, changeOrganisationPage, [...form, 'seen']),
    row('GET', '/:id/contacts/:contact', contacts, contactPage),
    row('POST', '/:id/contacts/:contact', contacts, contactPage, [
      ...Object.keys(contactSchema.shape),
      ...PART,
    ]),
    row('POST', '/:id/contacts/:contact/remove', contacts, removeContactPage),
    row('GET', '/:id/agreements/:agreement', change, agreementPage),
    row('POST', '/:id/agreements/:agreement', change, agreementPage, [
      ...Object.keys(agreementSchema.shape),
      ...PART,
    ]),
    row('POST', '/:id/agreements/:agreement/end', change, endAgreementPage),
  ];
}
