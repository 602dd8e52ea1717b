import { saidIn } from '#platform/i18n/said-in.ts';
import type { DeskSearch } from '#modules/identity/index.ts';
import { searchForums, searchTalks } from '../../use-cases/search-forums.ts';
import { whenOf } from '../forum-words.ts';
import { reviewText } from '../review-desk/messages/index.ts';
import { type ForumHouse, withHouse } from './desk-pages.ts';
import { forumDeskText } from './messages/index.ts';

/** Forums and their talks, for whoever follows them at the desk. */
export function forumSearches(house: ForumHouse): readonly DeskSearch[] {
  return [
    {
      id: 'forums',
      order: 18,
      heading: (locale) => forumDeskText.in(locale)('forums'),
      find: async (asking, { text, locale, limit }) => {
        const context = withHouse(asking, house);
        const found = await searchForums(context, { text, limit });
        return (found.ok ? found.value : []).map((forum) => ({
          title: saidIn(locale, forum.title),
          detail: whenOf(context, locale, forum),
          path: `/desk/forum/${forum.id}`,
        }));
      },
    },
    {
      id: 'talks',
      order: 19,
      heading: (locale) => reviewText.in(locale)('talks.found'),
      find: async (asking, { text, locale, limit }) => {
        const t = reviewText.in(locale);
        const found = await searchTalks(withHouse(asking, house), { text, limit });
        return (found.ok ? found.value : []).map(({ forum, talk }) => ({
          title: talk.title,
          detail: `${forum.year}, ${t(`status.${talk.status}`)}`,
          path: `/desk/forum/talks/${talk.id}`,
        }));
      },
    },
  ];
}
