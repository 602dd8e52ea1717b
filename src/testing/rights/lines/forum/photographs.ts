import { newId } from '#kernel/ids.ts';
import { photograph } from '#modules/reports/testing.ts';
import type { Line } from '../../line.ts';
import { plantPublicForum } from '../../plants-forum.ts';
import {
  plantForumToPhotograph,
  plantHiddenPhotograph,
  plantPhotographToChange,
  plantPhotographToRemove,
  plantUsablePhotograph,
} from '../../plants-photographs.ts';

const PICTURE = await photograph(120);

/** What the media may publish. */
export const publicPhotographLines: readonly Line[] = [
  { route: 'GET /forum/:year/photographs', plant: plantPublicForum },
  ...['full', 'page', 'small'].map(
    (size): Line => ({
      route: `GET /forum/:year/photograph/:photograph/${size}`,
      plant: plantUsablePhotograph,
    }),
  ),
];

const ONE = '/desk/forum/photograph/:photograph';

const SAID = {
  author: 'Ірина Зразкова',
  licence: 'press',
  terms: '',
  captionUk: 'Зала',
  captionEn: '',
  altUk: 'Люди в залі',
  altEn: '',
  takenOn: '2026-11-20',
  place: '',
  consent: 'agreed',
  consentHow: 'word',
  consentBy: 'Олена Взірцева',
  consentOn: '2026-11-20',
  children: 'none',
  parentsNote: '',
} as const;

/** Whoever looks after them. */
export const photographLines: readonly Line[] = [
  { route: 'GET /desk/forum/:id/photographs', plant: plantHiddenPhotograph },
  { route: 'GET /desk/forum/:id/photographs/new', plant: plantHiddenPhotograph },
  {
    route: 'POST /desk/forum/:id/photographs/new',
    plant: plantForumToPhotograph,
    form: ({ world }) => ({ ...SAID, id: newId<'photograph'>(world.context.platform.random) }),
    file: { field: 'photo', name: 'hall.jpg', bytes: PICTURE },
  },
  { route: `GET ${ONE}`, plant: plantHiddenPhotograph },
  { route: `GET ${ONE}/small`, plant: plantHiddenPhotograph },
  { route: `GET ${ONE}/page`, plant: plantHiddenPhotograph },
  {
    route: `POST ${ONE}`,
    plant: plantPhotographToChange,
    form: ({ thing }) => ({ ...SAID, seenAt: thing.known?.['seenAt'] ?? '' }),
  },
  { route: `POST ${ONE}/remove`, plant: plantPhotographToRemove, form: { why: 'taken-back' } },
];
