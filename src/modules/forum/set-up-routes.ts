import { parseId } from '#kernel/ids.ts';
import type { Route } from '#platform/http/route.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import { type Actor, type DeskEvents, type DeskLink, staffPages } from '#modules/identity/index.ts';
import { FORUM_ACT_FIELDS, forumActPage } from './pages/desk/act.tsx';
import { callPage, EDIT_CALL_FIELDS } from './pages/desk/call-form.tsx';
import type { ForumDesk, ForumHouse } from './pages/desk/desk-pages.ts';
import {
  EDIT_FORUM_FIELDS,
  editForumPage,
  NEW_FORUM_FIELDS,
  newForumPage,
} from './pages/desk/forum-form.tsx';
import { deskForumPage } from './pages/desk/forum.tsx';
import { deskForumsPage } from './pages/desk/forums.tsx';
import { forumDeskText } from './pages/desk/messages/index.ts';
import {
  editPartFields,
  editPartPage,
  newPartFields,
  newPartPage,
} from './pages/desk/part-form.tsx';
import { PART_PATHS, PARTS } from './pages/desk/parts.ts';
import { MAX_FORUM_LENGTHS } from './domain/forum.ts';

export const forumLink: DeskLink = {
  id: 'forum',
  path: '/desk/forum',
  permission: 'forum.follow',
  key: 'f',
  label: (locale) => forumDeskText.in(locale)('forums'),
};

/** That something became of a forum: heard where it is. */
export function forumEvents({ areas }: ForumHouse): DeskEvents {
  return {
    types: ['forum.*'],
    permission: 'forum.follow',
    where: ({ area }) => {
      const areaId = parseId<'area'>(area ?? '');
      return { areaIds: areaId ? areas.lineOf(areaId) : [] };
    },
  };
}

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = {
  about: MAX_FORUM_LENGTHS.about,
  aboutEn: MAX_FORUM_LENGTHS.about,
  callText: MAX_FORUM_LENGTHS.callText,
  callTextEn: MAX_FORUM_LENGTHS.callText,
};

/** The desk of whoever prepares a forum: when and where, its call, and each of its tracks, rooms and questions. */
export function setUpRoutes(given: ForumDesk): readonly Route<Actor>[] {
  const { get, form } = staffPages(given);
  const act = (name: keyof typeof FORUM_ACT_FIELDS) =>
    form(`/desk/forum/:id/${name}`, 'forum.prepare', forumActPage(name), {
      fields: FORUM_ACT_FIELDS[name],
    });
  return withMaxLengths(MAX_LENGTHS, [
    get('/desk/forum', 'forum.follow', deskForumsPage),
    // Before the pages of one forum, whose id «new» would be.
    ...form('/desk/forum/new', 'forum.prepare', newForumPage, { fields: NEW_FORUM_FIELDS }),
    get('/desk/forum/:id', 'forum.follow', deskForumPage),
    ...form('/desk/forum/:id/edit', 'forum.prepare', editForumPage, { fields: EDIT_FORUM_FIELDS }),
    ...form('/desk/forum/:id/call', 'forum.prepare', callPage, { fields: EDIT_CALL_FIELDS }),
    ...act('publish'),
    ...act('hold'),
    ...act('cancel'),
    ...act('discard'),
    ...PARTS.flatMap((kind) => [
      ...form(`/desk/forum/:id/${PART_PATHS[kind]}/new`, 'forum.prepare', newPartPage(kind), {
        fields: newPartFields(kind),
      }),
      ...form(`/desk/forum/:id/${PART_PATHS[kind]}/:part`, 'forum.prepare', editPartPage(kind), {
        fields: editPartFields(kind),
      }),
    ]),
  ]);
}
