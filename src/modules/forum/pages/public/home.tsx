import { mainLocale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import type { HomeSection } from '#modules/officers/index.ts';
import { callPhase } from '../../domain/call/call.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { listForums } from '../../use-cases/read-forum.ts';
import { forumPath, whenOf } from '../forum-words.ts';
import { publicForumText } from './messages/index.ts';

/** On the home page, the forum that is to come; and how to speak there, while its call is open. */
export function forumHome(context: ForumContext): HomeSection {
  return {
    id: 'forum',
    order: 16,
    load: async ({ locale }) => {
      const listed = await listForums(context);
      const now = context.platform.clock.now();
      const coming = (listed.ok ? listed.value : []).findLast(
        ({ status, endsAt }) => status === 'public' && Temporal.Instant.compare(endsAt, now) > 0,
      );
      if (!coming) return null;
      const spoken = mainLocale(locale);
      const t = publicForumText.in(spoken);
      return (
        <>
          <h2>{t('home')}</h2>
          <p>
            <a href={forumPath(spoken, coming.year)} lang={langOf(spoken, coming.title)}>
              {saidIn(spoken, coming.title)}
            </a>
            <br />
            {whenOf(context, spoken, coming)}
          </p>
          {callPhase(coming, now) === 'open' && (
            <p class="links">
              <a href={forumPath(spoken, coming.year, '/call')}>{t('home.call')}</a>
            </p>
          )}
        </>
      );
    },
  };
}
