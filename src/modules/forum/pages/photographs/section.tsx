import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { ForumSection } from '../../domain/forum-section.ts';
import { readPhotographs } from '../../use-cases/photographs/read-photographs.ts';
import { forumPath } from '../forum-words.ts';
import { photographsText } from './messages/index.ts';

/** On the forum’s page, once there are any that may be published. */
export function photographsSection(context: ForumContext): ForumSection {
  return {
    id: 'photographs',
    order: 62,
    load: async ({ locale, forum }) => {
      const read = await readPhotographs(context, forum.year);
      if (!read.ok || read.value.photographs.length === 0) return null;
      const t = photographsText.in(locale);
      return (
        <LinkRows>
          <LinkRow
            href={forumPath(locale, forum.year, '/photographs')}
            title={t('section')}
            about={t('count', { count: read.value.photographs.length })}
          />
        </LinkRows>
      );
    },
  };
}
