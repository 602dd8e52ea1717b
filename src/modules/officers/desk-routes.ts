import type { Answer, PageRequest, Route } from '../../platform/http/route.ts';
import { MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import { areaNames } from '../areas/index.ts';
import {
  type Actor,
  asActor,
  type DeskContext,
  type DeskLink,
  type Permission,
} from '../identity/index.ts';
import { organisationNames } from '../organisations/index.ts';
import type { OfficersContext } from './domain/officers-context.ts';
import { absencesPage, cancelAbsencePage } from './pages/desk/absences.tsx';
import { beatsPage, endBeatPage } from './pages/desk/beats.tsx';
import { cardPage, checkPage } from './pages/desk/card.tsx';
import type { OfficersDesk } from './pages/desk/desk-pages.ts';
import { hoursPage, removeHoursPage } from './pages/desk/hours.tsx';
import { officersDeskText } from './pages/desk/messages/index.ts';
import { newOfficerPage } from './pages/desk/new-officer.tsx';
import { officersPage } from './pages/desk/officers.tsx';
import { photoPage, withdrawPhotoPage } from './pages/desk/photo.tsx';
import { accountPage, leavingPage, servicePage } from './pages/desk/service.tsx';
import { vacancyPage } from './pages/desk/vacancy.tsx';

export const officersDeskLinks: readonly DeskLink[] = [
  {
    id: 'officers',
    order: 30,
    path: '/desk/officers',
    permission: 'officer.list',
    key: 'o',
    label: (locale) => officersDeskText.in(locale)('officers'),
  },
];

type Handle = (context: OfficersDesk, request: PageRequest) => Answer | Promise<Answer>;

/** Where officers, their cards, beats and absences are kept, and where remarks on cards are answered. */
export function officersDeskRoutes(given: OfficersContext & DeskContext): readonly Route<Actor>[] {
  const places = {
    areas: areaNames(given.areas),
    organisations: organisationNames(given.organisations),
  };
  const context: OfficersDesk = { ...given, places };
  const route = (
    method: 'GET' | 'POST',
    path: string,
    permission: Permission,
    handle: Handle,
  ): Route<Actor> => ({
    method,
    path: `/desk${path}`,
    access: { permission },
    locales: MAIN_LOCALES,
    unlisted: true,
    handle: (request) => handle(asActor(context, request), request),
  });
  const form = (path: string, seen: Permission, changed: Permission, handle: Handle) => [
    route('GET', path, seen, handle),
    route('POST', path, changed, handle),
  ];
  return [
    route('GET', '/officers', 'officer.list', officersPage),
    ...form('/officers/new', 'officer.create', 'officer.create', newOfficerPage),
    ...form('/officers/vacancies/:area', 'assignment.change', 'assignment.change', vacancyPage),
    ...form('/officers/:id', 'officer.list', 'officer-contact.edit', cardPage),
    route('POST', '/officers/:id/check', 'officer-card.check', checkPage),
    ...form('/officers/:id/hours', 'officer.list', 'officer-contact.edit', hoursPage),
    route('POST', '/officers/:id/hours/:reception/remove', 'officer-contact.edit', removeHoursPage),
    ...form('/officers/:id/beats', 'officer.list', 'assignment.change', beatsPage),
    route('POST', '/officers/:id/beats/:assignment/end', 'assignment.change', endBeatPage),
    ...form('/officers/:id/absences', 'officer.list', 'absence.record', absencesPage),
    route('POST', '/officers/:id/absences/:absence/cancel', 'absence.record', cancelAbsencePage),
    route('GET', '/officers/:id/photo', 'officer.list', photoPage),
    {
      ...route('POST', '/officers/:id/photo', 'officer-photo.set', photoPage),
      upload: { bytes: PHOTO_BYTES, files: 1 },
    },
    route('POST', '/officers/:id/photo/withdraw', 'officer-photo.withdraw', withdrawPhotoPage),
    route('GET', '/officers/:id/service', 'officer.leave', servicePage),
    route('POST', '/officers/:id/service/account', 'officer.link', accountPage),
    route('POST', '/officers/:id/service/leaving', 'officer.leave', leavingPage),
  ];
}

/** A little more than is taken, so that a photograph that is too large is told of by its own page. */
const PHOTO_BYTES = 11 * 1024 * 1024;
