import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { ForumSection } from '../../domain/forum-section.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { listHalls } from '../../use-cases/live/find-hall.ts';
import { forumPath } from '../forum-words.ts';
import { hallText } from './messages/index.ts';

/** On the page of a forum: to the halls that ask just now, and later to what came of it. */
export function liveSection(context: LiveContext): ForumSection {
  return {
    id: 'live',
    order: 10,
    load: async ({ locale, forum: { year } }) => {
      const halls = await listHalls(context, { year });
      if (!halls.ok || halls.value.length === 0) return null;
      const t = hallText.in(locale);
      const isOpen = halls.value.some(({ status }) => status !== 'closed');
      return (
        <LinkRows>
          <LinkRow
            href={forumPath(locale, year, '/live')}
            title={t('section')}
            about={t(isOpen ? 'section.open' : 'section.closed')}
          />
        </LinkRows>
      );
    },
  };
}
