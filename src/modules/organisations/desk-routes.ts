import type { Answer, PageRequest, Route } from '../../platform/http/route.ts';
import { MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import { type Actor, asActor, type DeskEvents, type DeskLink } from '../identity/index.ts';
import type { OrganisationsDesk } from './domain/desk-context.ts';
import { organisationsText } from './messages/index.ts';
import { changeOrganisationPage } from './pages/desk/change-organisation.tsx';
import { newOrganisationPage } from './pages/desk/new-organisation.tsx';
import {
  addAgreementPage,
  addContactPage,
  endAgreementPage,
  organisationPage,
  removeContactPage,
} from './pages/desk/organisation.tsx';
import { organisationsPage } from './pages/desk/organisations.tsx';

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

const list = { permission: 'organisation.list' } as const;
const change = { permission: 'organisation.change' } as const;

/** Whom we work with, who speaks for them, and what was agreed. */
export function organisationsDeskRoutes(context: OrganisationsDesk): readonly Route<Actor>[] {
  const row = (
    method: 'GET' | 'POST',
    path: string,
    access: typeof list | typeof change,
    handle: (context: OrganisationsDesk, request: PageRequest) => Promise<Answer>,
  ): Route<Actor> => ({
    method,
    path: `/desk/organisations${path}`,
    access,
    locales: MAIN_LOCALES,
    unlisted: true,
    handle: (request) => handle(asActor(context, request), request),
  });
  return [
    row('GET', '', list, organisationsPage),
    // Before one of them: «new» is no id.
    row('GET', '/new', change, newOrganisationPage),
    row('POST', '/new', change, newOrganisationPage),
    row('GET', '/:id', list, organisationPage),
    row('GET', '/:id/change', change, changeOrganisationPage),
    row('POST', '/:id/change', change, changeOrganisationPage),
    row('POST', '/:id/contacts', change, addContactPage),
    row('POST', '/:id/contacts/:contact/remove', change, removeContactPage),
    row('POST', '/:id/agreements', change, addAgreementPage),
    row('POST', '/:id/agreements/:agreement/end', change, endAgreementPage),
  ];
}
