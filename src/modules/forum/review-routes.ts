import { parseId } from '#kernel/ids.ts';
import type { Route } from '#platform/http/route.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import {
  type Actor,
  type DeskEvents,
  type NotificationKind,
  staffPages,
} from '#modules/identity/index.ts';
import { RUNG } from './use-cases/call/ring-organisers.ts';
import { reviewText } from './pages/review-desk/messages/index.ts';
import type { ForumDesk, ForumHouse } from './pages/desk/desk-pages.ts';
import { DECISION_FIELDS, deskTalkPage } from './pages/review-desk/talk.tsx';
import { deskTalksPage } from './pages/review-desk/talks.tsx';
import { talkFilePage } from './pages/review-desk/file.ts';
import { REVIEW_FIELDS, reviewPage } from './pages/review-desk/review.tsx';
import { reviewListPage } from './pages/review-desk/review-list.tsx';
import { MAX_COMMENT_LENGTH, MAX_NOTE_LENGTH } from './domain/review/review.ts';

/** That something became of a talk: heard by whoever reviews or decides there. */
export function talkEvents({ areas }: ForumHouse): DeskEvents {
  return {
    types: ['talk.*'],
    permission: 'review.write',
    where: ({ area }) => {
      const areaId = parseId<'area'>(area ?? '');
      return { areaIds: areaId ? areas.lineOf(areaId) : [] };
    },
  };
}

/** How organisers are told that a talk came, or is gone. */
export const talkNotices: readonly NotificationKind[] = RUNG.map((became) => ({
  kind: `talk.${became}`,
  text: (locale) => reviewText.in(locale)(`notice.${became}`),
}));

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { note: MAX_NOTE_LENGTH, comment: MAX_COMMENT_LENGTH };

/** The desk of whoever reviews talks, and of whoever decides. */
export function reviewRoutes(given: ForumDesk): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(given);
  return withMaxLengths(MAX_LENGTHS, [
    get('/desk/forum/:id/talks', 'talk.follow', deskTalksPage),
    get('/desk/forum/:id/review', 'review.write', reviewListPage),
    get('/desk/forum/talks/:talk', 'talk.follow', deskTalkPage),
    post('/desk/forum/talks/:talk', 'talk.decide', deskTalkPage, { fields: DECISION_FIELDS }),
    ...form('/desk/forum/talks/:talk/review', 'review.write', reviewPage, {
      fields: REVIEW_FIELDS,
    }),
    get('/desk/forum/talks/:talk/files/:file', 'review.write', talkFilePage),
  ]);
}
