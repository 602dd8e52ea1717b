import { type Line, pageAndForm, type Posting } from '../../line.ts';
import {
  plantBreakToAdd,
  plantBreakToChange,
  plantProgramme,
  plantProgrammeToEmpty,
  plantProgrammeToMove,
  plantProgrammeToPublish,
  plantPublicProgramme,
  plantRulesToChange,
  plantTalkToPlace,
} from '../../plants-programme.ts';

/** What everybody reads of a programme. */
export const publicProgrammeLines: readonly Line[] = [
  { route: 'GET /forum/:year/programme', plant: plantPublicProgramme },
  { route: 'GET /forum/:year/programme/changes', plant: plantPublicProgramme },
  { route: 'GET /forum/:year/programme/changes.rss', plant: plantPublicProgramme },
  { route: 'GET /forum/:year/programme/changes.atom', plant: plantPublicProgramme },
  { route: 'GET /forum/:year/programme/changes.json', plant: plantPublicProgramme },
  { route: 'GET /forum/:year/programme/print', plant: plantPublicProgramme },
  { route: 'GET /forum/:year/programme/embed', plant: plantPublicProgramme },
  { route: 'GET /forum/:year/talk/:code', plant: plantPublicProgramme },
];

const ONE = '/desk/forum/:id/programme';

const known = ({ thing }: Posting, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, thing.known?.[name] ?? '']));

const place = (posting: Posting) => ({
  ...known(posting, 'room', 'day'),
  from: '11:00',
  minutes: '30',
});

const pause = (posting: Posting) => ({ ...place(posting), title: 'Обід', titleEn: '' });

/** At the desk a programme is of its forum’s place. */
export const programmeLines: readonly Line[] = [
  { route: `GET ${ONE}`, plant: plantProgramme },
  {
    route: `POST ${ONE}/move`,
    plant: plantProgrammeToMove,
    form: (posting) => ({ ...known(posting, 'slot', 'room', 'day', 'seenAt'), from: '11:00' }),
  },
  {
    route: `POST ${ONE}/take-out`,
    plant: plantProgrammeToEmpty,
    form: (posting) => known(posting, 'slot', 'day', 'seenAt'),
  },
  ...pageAndForm(
    `${ONE}/talks/:talk`,
    { plant: plantTalkToPlace },
    { form: (posting) => ({ ...place(posting), ...known(posting, 'seenAt') }) },
  ),
  ...pageAndForm(
    `${ONE}/breaks/new`,
    { plant: plantBreakToAdd },
    {
      form: (posting) => ({
        ...pause(posting),
        key: posting.world.context.platform.random.uuid(),
      }),
    },
  ),
  ...pageAndForm(
    `${ONE}/breaks/:slot`,
    { plant: plantBreakToChange },
    { form: (posting) => ({ ...pause(posting), ...known(posting, 'seenAt') }) },
  ),
  ...pageAndForm(
    `${ONE}/rules`,
    { plant: plantRulesToChange },
    {
      form: {
        speaker: 'warn',
        room: 'block',
        availability: 'warn',
        travel: 'ignore',
        betweenRooms: '5',
        betweenBuildings: '20',
        seenAt: '',
      },
    },
  ),
  ...pageAndForm(
    `${ONE}/publish`,
    { plant: plantProgrammeToPublish },
    { form: { note: 'Перша версія', noteEn: '', after: '0' } },
  ),
];
