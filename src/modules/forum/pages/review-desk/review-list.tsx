import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { Keys } from '#ui/components/keys.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { listToReview, type ToReview } from '../../use-cases/review/review-talk.ts';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { momentOf } from '../forum-words.ts';
import { reviewText } from './messages/index.ts';
import { deskTalkPath } from './review-paths.ts';

/** `/desk/forum/{id}/review`: what waits for one’s own review, and what one has reviewed. */
export async function reviewListPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = forumIdOf(request);
  const listed = id && (await listToReview(context, id));
  if (!listed?.ok) return refusal('absent');
  const { locale, query } = request;
  const { forum, talks } = listed.value;
  const t = reviewText.in(locale);
  const waiting = talks.filter(({ own }) => !own).length;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('review')}
      lead={
        forum.reviewUntil
          ? t('review.until', { moment: momentOf(context, locale, forum.reviewUntil) })
          : t('review.lead')
      }
      crumbs={[
        { text: t('forums'), href: deskListPath(locale) },
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('review') },
      ]}
      done={query.get('done') === 'reviewed' ? t('done.reviewed') : undefined}
      hears={['talk.*']}
    >
      {talks.length === 0 ? (
        <NextStep title={t('none')}>{t('none.review')}</NextStep>
      ) : (
        <Panel
          title={t('waiting', { count: waiting })}
          hint={<Keys keys={['J', 'K']}>{t('keys')}</Keys>}
        >
          <TaskRows>
            {talks.map((one) => (
              <TaskRow
                key={one.talk.id}
                href={deskTalkPath(locale, one.talk.id, '/review')}
                title={one.talk.title}
                about={one.talk.abstract}
                badge={<Own request={request} one={one} />}
                fresh={!one.own}
              />
            ))}
          </TaskRows>
        </Panel>
      )}
    </DeskPage>,
  );
}

function Own({ request: { locale }, one: { own } }: { request: PageRequest; one: ToReview }) {
  const t = reviewText.in(locale);
  if (!own) return null;
  return <Badge>{t(own.isConflict ? 'own.conflict' : 'own.done')}</Badge>;
}
