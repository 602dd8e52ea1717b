import { newId } from '#kernel/ids.ts';
import { type Line, pageAndForm } from '../../line.ts';
import { plantPublicForum } from '../../plants-forum.ts';
import {
  plantEarlyLink,
  plantForumWithPress,
  plantPressContact,
  plantPressContactToAsk,
  plantPressContactToChange,
  plantPressContactToRemove,
  plantPressLink,
  plantPressLinkToLeave,
  plantPressTicket,
  plantReleaseToSend,
} from '../../plants-press-list.ts';

/** What the links of letters and a press ticket open. */
export const publicPressListLines: readonly Line[] = [
  { route: 'GET /press/list/:token', plant: plantPressLink },
  {
    route: 'POST /press/list/:token',
    plant: plantPressLinkToLeave,
    form: { go: 'leave' },
    answers: 200,
  },
  { route: 'GET /press/release/:token', plant: plantEarlyLink },
  { route: 'GET /forum/:year/press/release', plant: plantPublicForum },
  {
    route: 'POST /forum/:year/press/release',
    plant: plantPressTicket,
    form: ({ thing }) => ({ code: thing.known?.['code'] ?? '' }),
    answers: 200,
    keeps: true,
  },
];

const LIST = '/desk/forum/:id/journalists';

const SAID = {
  name: 'Ірина Зразкова',
  outlet: 'Газета',
  phone: '',
  language: 'uk',
  topics: '',
  sourceNote: '',
} as const;

/** Whoever writes to the media. */
export const pressListLines: readonly Line[] = [
  { route: `GET ${LIST}`, plant: plantPressContact },
  { route: `GET ${LIST}/new`, plant: plantPressContact },
  {
    route: `POST ${LIST}/new`,
    plant: plantForumWithPress,
    form: ({ world }) => {
      const id = newId<'press-contact'>(world.context.platform.random);
      return { ...SAID, id, source: 'asked', email: `${id}@example.org` };
    },
    keeps: true,
  },
  { route: `GET ${LIST}/:contact`, plant: plantPressContact },
  {
    route: `POST ${LIST}/:contact`,
    plant: plantPressContactToChange,
    form: ({ thing }) => ({ ...SAID, seenAt: thing.known?.['seenAt'] ?? '' }),
  },
  { route: `POST ${LIST}/:contact/ask`, plant: plantPressContactToAsk },
  { route: `POST ${LIST}/:contact/remove`, plant: plantPressContactToRemove },
  ...pageAndForm(
    '/desk/forum/release/:release/letters',
    { plant: plantReleaseToSend },
    { form: {}, keeps: true },
  ),
];
