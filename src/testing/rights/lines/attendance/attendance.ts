import { newId } from '#kernel/ids.ts';
import type { Line, Posting } from '../../line.ts';
import {
  plantGathering,
  plantOpenGathering,
  plantTicket,
  plantTicketLink,
} from '../../plants-attendance.ts';

const keyOf = ({ world }: Posting) => newId<'sender-key'>(world.context.platform.random);

const wish = (posting: Posting) => ({ key: keyOf(posting), seats: '2', contact: '' });

/** What whoever comes sends: everybody may. */
export const visitorLines: readonly Line[] = [
  { route: 'GET /sign-up/:id', plant: plantOpenGathering },
  {
    route: 'POST /sign-up/:id',
    plant: plantOpenGathering,
    form: wish,
    answers: 200,
    keeps: true,
  },
  {
    route: 'POST /ticket',
    plant: plantTicket,
    form: ({ thing }) => ({ code: thing.known?.['code'] ?? '', go: '' }),
    answers: 200,
    keeps: true,
  },
  { route: 'GET /ticket/link/:token', plant: plantTicketLink },
  {
    route: 'POST /ticket/link/:token',
    plant: plantTicketLink,
    form: { go: 'cancel' },
    answers: 200,
    keeps: true,
  },
];

const scan = (posting: Posting) => ({
  id: keyOf(posting),
  kind: 'walk-in',
  people: 1,
  firstTime: 0,
  deviceId: keyOf(posting),
  happenedAt: '2026-11-25T08:00:00Z',
});

/** The door, for whoever keeps it. */
export const doorLines: readonly Line[] = [
  { route: 'GET /desk/door/:id', plant: plantGathering },
  {
    route: 'POST /desk/door/:id',
    plant: plantGathering,
    form: (posting) => ({
      key: keyOf(posting),
      kind: 'entry',
      ticket: '',
      people: '2',
      firstTime: '1',
    }),
    keeps: true,
  },
  { route: 'GET /desk/door/:id/manifest', plant: plantGathering },
  {
    route: 'POST /desk/door/:id/scans',
    plant: plantGathering,
    form: (posting) => ({ scans: JSON.stringify([scan(posting)]) }),
    answers: 200,
    keeps: true,
  },
  { route: 'GET /desk/door/:id/paper', plant: plantGathering },
  { route: 'GET /desk/door/:id/count', plant: plantGathering },
  { route: 'GET /desk/door/:id/sign-up', plant: plantGathering },
  {
    route: 'POST /desk/door/:id/sign-up',
    plant: plantGathering,
    form: wish,
    answers: 200,
    keeps: true,
  },
];
