import { saidIn } from '#platform/i18n/said-in.ts';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { Context, MyDaySection } from '#modules/identity/index.ts';
import { countToReview } from '../../use-cases/review/review-talk.ts';
import { type ForumHouse, withHouse } from '../desk/desk-pages.ts';
import { momentOf } from '../forum-words.ts';
import { reviewText } from './messages/index.ts';
import { reviewListPath } from './review-paths.ts';

/** On «my day»: how many talks of each forum wait for one’s own review. */
export function reviewsDay(house: ForumHouse): MyDaySection {
  return {
    id: 'forum-reviews',
    order: 8,
    permission: 'review.write',
    load: async (asking: Context, { locale }) => {
      const context = withHouse(asking, house);
      const waiting = await countToReview(context);
      if (waiting.length === 0) return null;
      const t = reviewText.in(locale);
      return (
        <Panel title={t('my-day')}>
          <TaskRows>
            {waiting.map(({ forum, count }) => (
              <TaskRow
                key={forum.id}
                href={reviewListPath(locale, forum.id)}
                title={t('waiting', { count })}
                about={[
                  saidIn(locale, forum.title),
                  forum.reviewUntil &&
                    t('review.until', { moment: momentOf(context, locale, forum.reviewUntil) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}
