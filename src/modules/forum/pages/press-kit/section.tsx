import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { ForumPlace, ForumSection } from '../../domain/forum-section.ts';
import { type ReadRelease, readRelease } from '../../use-cases/press-kit/read-release.ts';
import { momentOf } from '../forum-words.ts';
import { pressKitText } from './messages/index.ts';
import { releasePath } from './paths.ts';

/** On the forum’s page, for the media: the release, or when it comes. */
export function releaseSection(context: ForumContext): ForumSection {
  return {
    id: 'release',
    order: 58,
    load: async ({ locale, forum }) => {
      const read = await readRelease(context, forum.year);
      if (!read.ok) return null;
      return (
        <LinkRows>
          <LinkRow
            href={releasePath(locale, forum.year)}
            title={pressKitText.in(locale)('section')}
            about={aboutOf(context, locale, read.value)}
          />
        </LinkRows>
      );
    },
  };
}

function aboutOf(
  context: ForumContext,
  locale: ForumPlace['locale'],
  { current, comesAt }: ReadRelease,
): string {
  const t = pressKitText.in(locale);
  if (current) return t('section.out');
  if (!comesAt) return t('section.withdrawn');
  return t('section.comes', { when: momentOf(context, locale, comesAt) });
}
