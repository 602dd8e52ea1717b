import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { ForumSection } from '../../domain/forum-section.ts';
import { readPress } from '../../use-cases/press/ask-accreditation.ts';
import { forumPath } from '../forum-words.ts';
import { pressText } from './messages/index.ts';

/** On the forum’s page, for the media, until it is over. */
export function pressSection(context: ForumContext): ForumSection {
  return {
    id: 'press',
    order: 60,
    load: async ({ locale, forum }) => {
      const read = await readPress(context, forum.year);
      if (!read.ok || !read.value.isOpen) return null;
      const t = pressText.in(locale);
      return (
        <LinkRows>
          <LinkRow
            href={forumPath(locale, forum.year, '/press/accreditation')}
            title={t('section')}
            about={t('section.about')}
          />
        </LinkRows>
      );
    },
  };
}
