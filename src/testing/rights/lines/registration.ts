import type { Line } from '../line.ts';
import {
  plantForum,
  plantForumTicket,
  plantForumTicketUsed,
  plantForumToArrange,
  plantForumWithBadge,
  plantForumWithDoors,
} from '../plants-registration.ts';

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
      capacity: '50',
      mostSeats: '4',
      overbookingPercent: '10',
      offerHours: '24',
      closesHoursBefore: '0',
    }),
  },
];
