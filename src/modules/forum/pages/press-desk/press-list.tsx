import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { sends } from '#platform/sends.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { listAccreditations } from '../../use-cases/press/handle-accreditation.ts';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { pressDeskText } from './messages/index.ts';
import { accreditationPath } from './press-place.ts';

/** `/desk/forum/{id}/press`: who of the media wants to come, those who wait for an answer first. */
export async function pressListPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = forumIdOf(request);
  const listed = id && (await listAccreditations(context, id));
  if (!listed?.ok) return refusal('absent');
  const { locale } = request;
  const { forum, accreditations } = listed.value;
  const t = pressDeskText.sending(locale, sends(context.platform, 'mail'));
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
      hears={['accreditation.*']}
    >
      {accreditations.length === 0 ? (
        <NextStep title={t('none')}>{t('none.text')}</NextStep>
      ) : (
        <Panel title={t('count', { count: accreditations.length })}>
          <TaskRows>
            {accreditations.map((one) => (
              <TaskRow
                key={one.id}
                href={accreditationPath(locale, one.id)}
                title={`${one.name}, ${one.outlet}`}
                about={one.work.map((work) => t(`work.${work}`)).join(', ')}
                badge={
                  <Badge tone={one.status === 'confirmed' ? 'kept' : 'plain'}>
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
