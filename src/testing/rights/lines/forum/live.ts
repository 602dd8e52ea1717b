import { newId } from '#kernel/ids.ts';
import { type Line, pageAndForm } from '../../line.ts';
import {
  plantHall,
  plantHallToModerate,
  plantHallToStop,
  plantHallWithPhone,
  plantQuietRoom,
} from '../../plants-live.ts';

/** What everybody in a hall reads, asks and supports. */
export const publicLiveLines: readonly Line[] = [
  { route: 'GET /forum/:year/live', plant: plantHall },
  { route: 'GET /forum/:year/live/:room', plant: plantHall },
  { route: 'GET /forum/:year/live/:room/state', plant: plantHall },
  { route: 'GET /forum/:year/live/:room/words', plant: plantHall, query: '?n=1,2' },
  { route: 'GET /forum/:year/screen/:room', plant: plantHall },
  { route: 'GET /q/:code', plant: plantHall, answers: 303 },
  {
    route: 'POST /forum/:year/live/:room/ask',
    plant: plantHall,
    form: ({ world }) => ({
      key: newId<'sender-key'>(world.context.platform.random),
      words: 'Коли полагодять дорогу?',
      email: '',
      phone: '',
    }),
    keeps: true,
  },
  {
    route: 'POST /forum/:year/live/:room/support',
    plant: plantHallWithPhone,
    form: { number: '2', support: 'yes' },
    keeps: true,
  },
];

/** The desk of whoever leads the questions of a hall. */
export const liveLines: readonly Line[] = [
  ...pageAndForm(
    '/desk/forum/:id/live',
    { plant: plantQuietRoom },
    { form: ({ thing }) => ({ room: thing.known?.['room'] ?? '', talk: '' }) },
  ),
  { route: 'GET /desk/forum/:id/live/:session', plant: plantHall },
  {
    route: 'POST /desk/forum/:id/live/:session/question',
    plant: plantHallToModerate,
    form: ({ thing }) => ({ question: thing.known?.['question'] ?? '', act: 'show', reason: '' }),
  },
  {
    route: 'POST /desk/forum/:id/live/:session/session',
    plant: plantHallToStop,
    form: { status: 'voting' },
  },
];
