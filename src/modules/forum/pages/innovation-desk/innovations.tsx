import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { listDeskPassports } from '../../use-cases/innovation/handle-passport.ts';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { innovationDeskText } from './messages/index.ts';
import { deskInnovationPath } from './innovations-place.ts';

/** `/desk/forum/{id}/innovations`: what its talks left, what waits for a look first. */
export async function deskInnovationsPage(
  context: ForumDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = forumIdOf(request);
  const listed = id && (await listDeskPassports(context, id));
  if (!listed?.ok) return refusal('absent');
  const { locale } = request;
  const { forum, passports } = listed.value;
  const t = innovationDeskText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('title')}
      lead={t('lead')}
      crumbs={[
        { text: t('forums'), href: deskListPath(locale) },
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('title') },
      ]}
      hears={['innovation.*']}
    >
      {passports.length === 0 ? (
        <NextStep title={t('none')}>{t('none.text')}</NextStep>
      ) : (
        <Panel title={t('count', { count: passports.length })}>
          <TaskRows>
            {passports.map((one) => (
              <TaskRow
                key={one.id}
                href={deskInnovationPath(locale, one.id)}
                title={one.title}
                about={one.track && saidIn(locale, one.track.name)}
                badge={
                  <Badge tone={one.status === 'published' ? 'kept' : 'plain'}>
                    {t(`status.${one.status}`)}
                  </Badge>
                }
              />
            ))}
          </TaskRows>
        </Panel>
      )}
    </DeskPage>,
  );
}
