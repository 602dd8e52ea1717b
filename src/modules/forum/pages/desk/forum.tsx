import { deskAreaName } from '#modules/areas/index.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { FORUM_PLACE_LINKS } from './forum-place-links.ts';
import { mayWithForum } from '../../use-cases/forum-in-reach.ts';
import { readDeskForum } from '../../use-cases/list-desk-forums.ts';
import { forumPath, whenOf } from '../forum-words.ts';
import { FORUM_ACTS, forumActsWith } from './acts.ts';
import { CallPanel } from './call-panel.tsx';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from './desk-pages.ts';
import { forumDeskText } from './messages/index.ts';
import { PartPanels } from './part-panels.tsx';
import type { DeskForumProps } from './desk-forum-props.ts';

const DONE = ['written', 'called', 'part', 'removed', 'impossible', ...FORUM_ACTS] as const;

/** `/desk/forum/{id}`: what there is to do with it, what it consists of, and what everybody reads. */
export async function deskForumPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = forumIdOf(request);
  const read = id && (await readDeskForum(context, id));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const { forum } = read.value;
  const t = forumDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  const title = saidIn(locale, forum.title);
  const props = { context, request, read: read.value };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={`${t(`status.${forum.status}`)} · ${whenOf(context, locale, forum)}`}
      crumbs={[{ text: t('forums'), href: deskListPath(locale) }, { text: title }]}
      done={done && t(`done.${done}`)}
      hears={['forum.*']}
      actions={<Acts {...props} />}
    >
      <Places {...props} />
      <CallPanel {...props} />
      <PartPanels {...props} />
      <SaidPanel {...props} />
    </DeskPage>,
  );
}

/** The likeliest thing first; the others beside it. */
function Acts({ context, request: { locale }, read }: DeskForumProps) {
  const t = forumDeskText.in(locale);
  const { forum } = read;
  return (
    <>
      {forumActsWith(read, context.platform.clock.now()).map((act, index) => (
        <ButtonLink
          key={act}
          kind={index === 0 ? 'main' : 'plain'}
          href={deskForumPath(locale, forum.id, `/${act}`)}
        >
          {t(`act.${act}`)}
        </ButtonLink>
      ))}
    </>
  );
}

function Places({ context, request: { locale }, read: { forum } }: DeskForumProps) {
  const links = FORUM_PLACE_LINKS.filter(({ permission }) =>
    mayWithForum(context, permission, forum),
  );
  if (links.length === 0) return null;
  return (
    <Panel title={forumDeskText.in(locale)('work')}>
      <TaskRows>
        {links.map(({ id, path, label, about }) => (
          <TaskRow
            key={id}
            href={localePath(locale, path(forum.id))}
            title={label(locale)}
            about={about(locale)}
          />
        ))}
      </TaskRows>
    </Panel>
  );
}

/** What everybody reads of it, or will. */
function SaidPanel({ context, request: { locale }, read: { forum } }: DeskForumProps) {
  const t = forumDeskText.in(locale);
  const { venue, address, hosts, shelter, contactEmail, contactPhone, reason } = forum;
  return (
    <Panel title={t('said')}>
      <PanelBody>
        <Facts
          rows={[
            { term: t('area'), value: deskAreaName(locale, context, forum.areaId) },
            {
              term: t('where'),
              value: [saidIn(locale, venue), saidIn(locale, address)].filter(Boolean).join(', '),
            },
            { term: t('shelter'), value: saidIn(locale, shelter) },
            { term: t('hosts'), value: saidIn(locale, hosts) },
            {
              term: t('contact'),
              value: [contactEmail, contactPhone].filter(Boolean).join(', '),
            },
            { term: t('reason'), value: reason },
          ]}
        />
        {forum.publishedAt && (
          <p>
            <a href={forumPath(locale, forum.year)}>{t('public')}</a>
          </p>
        )}
      </PanelBody>
    </Panel>
  );
}
