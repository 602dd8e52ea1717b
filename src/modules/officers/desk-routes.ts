import { parseId } from '#kernel/ids.ts';
import type { Route } from '#platform/http/route.ts';
import {
  type Actor,
  type DeskContext,
  type DeskLink,
  type NotificationKind,
  staffPages,
} from '#modules/identity/index.ts';
import { officersDesk } from './pages/desk/desk-pages.ts';
import type { OfficersContext } from './domain/officers-context.ts';
import { CARD_FIELDS } from './pages/desk/card-form.tsx';
import { absenceSchema, absencesPage, cancelAbsencePage } from './pages/desk/absences.tsx';
import { assignSchema, beatsPage, endBeatPage } from './pages/desk/beats.tsx';
import { cardPage, checkPage } from './pages/desk/card.tsx';
import { hoursPage, removeHoursPage } from './pages/desk/hours.tsx';
import { officersDeskText } from './pages/desk/messages/index.ts';
import { newOfficerPage } from './pages/desk/new-officer.tsx';
import { officersPage } from './pages/desk/officers.tsx';
import { photoPage, withdrawPhotoPage } from './pages/desk/photo.tsx';
import { accountPage, leavingPage, servicePage } from './pages/desk/service.tsx';
import { shortNameIn } from './pages/officer-words.ts';
import { vacancyPage, vacancySchema } from './pages/desk/vacancy.tsx';
import { rosterRoutes } from './roster-routes.ts';
import { receptionSchema } from './use-cases/save-reception.ts';

export const officersDeskLinks: readonly DeskLink[] = [
  {
    id: 'officers',
    path: '/desk/officers',
    permission: 'officer.list',
    key: 'o',
    label: (locale) => officersDeskText.in(locale)('officers'),
  },
];

/** How those are told whose card, or whose officers' cards, nobody has checked for long. */
export function cardNotices({
  officers,
}: Pick<OfficersContext, 'officers'>): readonly NotificationKind[] {
  return [
    {
      kind: 'officer-card.unchecked',
      task: 'officer-card.check',
      text: (locale, { count, officer }) => {
        const id = parseId<'officer'>(officer ?? '');
        const about = id && officers.get(id);
        return officersDeskText.in(locale)('notice.unchecked', {
          count: Number(count),
          about: about ? shortNameIn(locale, about) : '',
        });
      },
    },
    {
      kind: 'officer-card.own-unchecked',
      task: 'officer-card.check',
      text: (locale) => officersDeskText.in(locale)('notice.unchecked.own'),
    },
  ];
}

/** Where officers, their cards, beats and absences are kept. */
export function officersDeskRoutes(given: OfficersContext & DeskContext): readonly Route<Actor>[] {
  const { get, post } = staffPages(officersDesk(given));
  return [
    get('/desk/officers', 'officer.list', officersPage),
    ...rosterRoutes(given),
    get('/desk/officers/new', 'officer.create', newOfficerPage),
    post('/desk/officers/new', 'officer.create', newOfficerPage, {
      ...CARD,
      fields: [...CARD.fields, 'areaId', 'startsOn'],
    }),
    get('/desk/officers/vacancies/:area', 'assignment.change', vacancyPage),
    post('/desk/officers/vacancies/:area', 'assignment.change', vacancyPage, {
      fields: Object.keys(vacancySchema.shape),
    }),
    get('/desk/officers/:id', 'officer.list', cardPage),
    post('/desk/officers/:id', 'officer-contact.edit', cardPage, CARD),
    post('/desk/officers/:id/check', 'officer-card.check', checkPage),
    get('/desk/officers/:id/hours', 'officer.list', hoursPage),
    post('/desk/officers/:id/hours', 'officer-contact.edit', hoursPage, {
      fields: ['receptionId', ...Object.keys(receptionSchema.shape)],
    }),
    post('/desk/officers/:id/hours/:reception/remove', 'officer-contact.edit', removeHoursPage),
    get('/desk/officers/:id/beats', 'officer.list', beatsPage),
    post('/desk/officers/:id/beats', 'assignment.change', beatsPage, {
      fields: Object.keys(assignSchema.shape),
    }),
    post('/desk/officers/:id/beats/:assignment/end', 'assignment.change', endBeatPage, {
      fields: ['end-:assignment'],
    }),
    get('/desk/officers/:id/absences', 'officer.list', absencesPage),
    post('/desk/officers/:id/absences', 'absence.record', absencesPage, {
      fields: Object.keys(absenceSchema.shape),
    }),
    post('/desk/officers/:id/absences/:absence/cancel', 'absence.record', cancelAbsencePage),
    get('/desk/officers/:id/photo', 'officer.list', photoPage),
    post('/desk/officers/:id/photo', 'officer-photo.set', photoPage, {
      upload: { bytes: PHOTO_BYTES, files: 1 },
      fields: ['photo', 'consentOn'],
    }),
    post('/desk/officers/:id/photo/withdraw', 'officer-photo.withdraw', withdrawPhotoPage),
    get('/desk/officers/:id/service', 'officer.leave', servicePage),
    post('/desk/officers/:id/service/account', 'officer.link', accountPage, {
      fields: ['accountId'],
    }),
    post('/desk/officers/:id/service/leaving', 'officer.leave', leavingPage, {
      fields: ['leftOn'],
    }),
  ];
}

/** Languages are checkboxes. */
const CARD = { fields: [...CARD_FIELDS, 'languages'], repeated: ['languages'] };

/** A little more than is taken, so that a photograph that is too large is told of by its own page. */
const PHOTO_BYTES = 11 * 1024 * 1024;
