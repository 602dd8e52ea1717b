import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { ForumSection } from '../../domain/forum-section.ts';
import { readCall } from '../../use-cases/call/read-call.ts';
import { forumPath, momentOf } from '../forum-words.ts';
import { callText } from './messages/index.ts';

/** On the forum’s page, while something may be sent or soon will. */
export function callSection(context: ForumContext): ForumSection {
  return {
    id: 'call',
    order: 10,
    load: async ({ locale, forum }) => {
      const read = await readCall(context, forum.year);
      if (!read.ok || !forum.call || read.value.phase === 'closed') return null;
      const t = callText.in(locale);
      const href = forumPath(locale, forum.year, '/call');
      const { opensAt, closesAt } = forum.call;
      if (read.value.phase === 'coming') {
        return (
          <>
            <h2>{t('title')}</h2>
            <p>
              <a href={href}>
                {t('section.coming', { moment: momentOf(context, locale, opensAt) })}
              </a>
            </p>
          </>
        );
      }
      return (
        <>
          <h2>{t('title')}</h2>
          <p>{t('section.open', { moment: momentOf(context, locale, closesAt) })}</p>
          <Buttons>
            <ButtonLink href={href}>{t('section.do')}</ButtonLink>
          </Buttons>
        </>
      );
    },
  };
}
