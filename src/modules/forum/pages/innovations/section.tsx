import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { ForumSection } from '../../domain/forum-section.ts';
import { listPassports } from '../../use-cases/innovation/read-passports.ts';
import { innovationsText } from './messages/index.ts';
import { innovationsPath } from './paths.ts';

/** On the forum’s page: what its talks left for others. */
export function innovationsSection(context: ForumContext): ForumSection {
  return {
    id: 'innovations',
    order: 50,
    load: async ({ locale, forum }) => {
      const listed = await listPassports(context);
      const own = listed.ok ? listed.value.filter(({ year }) => year === forum.year) : [];
      if (own.length === 0) return null;
      const t = innovationsText.in(locale);
      return (
        <LinkRows>
          <LinkRow
            href={innovationsPath(locale, { year: String(forum.year) })}
            title={t('section')}
            about={t('section.about', { count: own.length })}
          />
        </LinkRows>
      );
    },
  };
}
