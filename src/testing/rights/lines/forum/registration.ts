import { newId } from '#kernel/ids.ts';
import { type Line, pageAndForm } from '../../line.ts';
import { plantPublicForum } from '../../plants-forum.ts';
import {
  plantAccreditation,
  plantAccreditationToAnswer,
  plantForum,
  plantForumTicket,
  plantForumTicketUsed,
  plantForumToArrange,
  plantForumWithBadge,
  plantForumWithDoors,
} from '../../plants-registration.ts';

/** How everybody comes to a forum. */
export const publicRegistrationLines: readonly Line[] = [
  { route: 'GET /forum/:year/registration', plant: plantForumWithDoors },
  { route: 'GET /forum/:year/badge', plant: plantForumWithDoors },
  {
    route: 'POST /forum/:year/badge',
    plant: plantForumTicket,
    form: ({ thing }) => ({
      code: thing.known?.['code'] ?? '',
      go: 'save',
      seat: '1',
      name: 'Анна',
      organisation: 'Садове',
      photo: 'yes',
    }),
    answers: 200,
    keeps: true,
  },
  { route: 'GET /forum/:year/certificate', plant: plantForumWithDoors },
  {
    route: 'POST /forum/:year/certificate',
    plant: plantForumTicketUsed,
    form: ({ thing }) => ({ code: thing.known?.['code'] ?? '' }),
    answers: 200,
    keeps: true,
  },
];

/** How the media ask for the fast lane, and who answers them. */
export const publicAccreditationLines: readonly Line[] = [
  ...pageAndForm(
    '/forum/:year/press/accreditation',
    { plant: plantPublicForum },
    {
      form: ({ world }) => ({
        key: newId<'sender-key'>(world.context.platform.random),
        name: 'Ірина Зразкова',
        outlet: 'Газета',
        work: 'photo',
        proof: '',
        email: 'iryna@example.org',
        phone: '',
      }),
      answers: 200,
      keeps: true,
    },
  ),
];

export const accreditationLines: readonly Line[] = [
  { route: 'GET /desk/forum/:id/press', plant: plantAccreditation },
  { route: 'GET /desk/forum/press/:accreditation', plant: plantAccreditation },
  {
    route: 'POST /desk/forum/press/:accreditation',
    plant: plantAccreditationToAnswer,
    form: ({ thing }) => ({
      seenAt: thing.known?.['seenAt'] ?? '',
      outcome: 'asked',
      note: 'Яка редакція?',
    }),
  },
];

/** How many come, for whoever prepares the forum. */
export const registrationLines: readonly Line[] = [
  { route: 'GET /desk/forum/:id/registration', plant: plantForum },
  { route: 'GET /desk/forum/:id/badges', plant: plantForumWithBadge },
  {
    route: 'POST /desk/forum/:id/registration',
    plant: plantForumToArrange,
    form: ({ thing }) => ({
      seenAt: thing.known?.['seenAt'] ?? '',
      isNeeded: 'yes',
      opensOn: '2026-11-20',
      opensFrom: '09:00',
      capacity: '50',
      mostSeats: '4',
      overbookingPercent: '10',
      offerHours: '24',
      closesHoursBefore: '0',
    }),
  },
];
