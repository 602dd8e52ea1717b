import { deskAreaName } from '#modules/areas/index.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { ButtonLink } from '#ui/components/button.tsx';
import { Keys } from '#ui/components/keys.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { Forum } from '../../domain/forum.ts';
import { listDeskForums } from '../../use-cases/list-desk-forums.ts';
import { whenOf } from '../forum-words.ts';
import { deskForumPath, deskListPath, type ForumDesk } from './desk-pages.ts';
import { forumDeskText } from './messages/index.ts';

/** `/desk/forum`: the forums within reach, the newest first. */
export async function deskForumsPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const listed = await listDeskForums(context);
  if (!listed.ok) return refusal('absent');
  const { locale, query } = request;
  const { forums, mayPrepare } = listed.value;
  const t = forumDeskText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('forums')}
      lead={t('lead')}
      hears={['forum.*']}
      done={query.get('done') === 'discard' ? t('done.discard') : undefined}
      actions={
        mayPrepare && <ButtonLink href={`${deskListPath(locale)}/new`}>{t('new')}</ButtonLink>
      }
    >
      {forums.length === 0 ? (
        <NextStep title={t('none')}>{t(mayPrepare ? 'none.text' : 'none.else')}</NextStep>
      ) : (
        <Panel
          title={t('count', { count: forums.length })}
          hint={<Keys keys={['J', 'K']}>{t('keys')}</Keys>}
        >
          <TaskRows>
            {forums.map((forum) => (
              <ForumRow key={forum.id} {...{ context, request, forum }} />
            ))}
          </TaskRows>
        </Panel>
      )}
    </DeskPage>,
  );
}

interface ForumRowProps {
  readonly context: ForumDesk;
  readonly request: PageRequest;
  readonly forum: Forum;
}

function ForumRow({ context, request: { locale }, forum }: ForumRowProps) {
  const t = forumDeskText.in(locale);
  const { id, title, status, areaId } = forum;
  return (
    <TaskRow
      href={deskForumPath(locale, id)}
      title={saidIn(locale, title)}
      about={[whenOf(context, locale, forum), deskAreaName(locale, context, areaId)]
        .filter(Boolean)
        .join(' · ')}
      badge={status !== 'public' && <Badge>{t(`status.${status}`)}</Badge>}
    />
  );
}
