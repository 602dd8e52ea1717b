import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { daysOf } from '../../domain/schedule/hours.ts';
import { readProgrammeDesk } from '../../use-cases/read-programme-desk.ts';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { forumPath, momentOf } from '../forum-words.ts';
import { importDone } from '../programme-import/import-words.ts';
import type { ClashReader } from './clash-words.ts';
import { ClashPanel, EditorActions, WaitingTalks } from './editor-panels.tsx';
import { Grid } from './grid.tsx';
import { programmeDeskText } from './messages/index.ts';
import { chosenDay, dayWords, programmePath } from './programme-pages.ts';

const DONE = ['placed', 'moved', 'taken-out', 'break', 'rules', 'published'] as const;

/** What was asked for in the grid and could not be done, or only after a colleague had been faster. */
export interface EditorRefusal {
  readonly text: string;
  readonly isStale: boolean;
}

/** `/desk/forum/{id}/programme`: rooms and hours, what waits for them, and what clashes. */
export async function editorPage(
  context: ForumDesk,
  request: PageRequest,
  refused?: EditorRefusal,
): Promise<Answer> {
  const forumId = forumIdOf(request);
  const read = forumId && (await readProgrammeDesk(context, { forumId }));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const { forum } = read.value;
  const t = programmeDeskText.in(locale);
  const reader = { context, locale, read: read.value };
  const day = chosenDay(context, forum, askedDay(request));
  const done = DONE.find((one) => one === query.get('done'));
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('programme')}
      lead={publishedWords(reader)}
      crumbs={[
        { text: t('forums'), href: deskListPath(locale) },
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('programme') },
      ]}
      done={done ? t(`done.${done}`) : importDone(request)}
      hears={['programme.*']}
      islands={read.value.mayArrange ? ['arrange-programme'] : []}
      actions={<EditorActions {...reader} />}
    >
      {refused && (
        <Notice tone="danger" live>
          {refused.text}
        </Notice>
      )}
      <Editor {...reader} day={day} />
    </DeskPage>
  );
  return page(view, refused ? { reason: refused.isStale ? 'conflict' : 'invalid' } : {});
}

/** A move that is refused says on which day it was tried. */
function askedDay({ query, form }: PageRequest): string {
  return query.get('day') ?? form.get('day') ?? '';
}

/** «Версія 2 від 15 грудня, 18:00. Чернетка відрізняється: 3 зміни.» */
function publishedWords({ context, locale, read }: ClashReader): string {
  const t = programmeDeskText.in(locale);
  const { published, next } = read;
  if (!published) return t('published.none');
  const { number, publishedAt } = published;
  const version = t('published', {
    number,
    moment: momentOf(context, locale, publishedAt),
  });
  return next.changes.length === 0
    ? version
    : `${version} ${t('published.differs', { count: next.changes.length })}`;
}

function Editor({ day, ...reader }: ClashReader & { readonly day: Temporal.PlainDate }) {
  const { context, locale, read } = reader;
  const t = programmeDeskText.in(locale);
  const { forum } = read;
  const days = daysOf(forum, context.platform.clock.timeZone);
  if (forum.rooms.length === 0) {
    return (
      <EmptyState title={t('rooms.none')}>
        <p>
          <a href={deskForumPath(locale, forum.id)}>{t('rooms.none.link')}</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <div
      data-editor
      data-move={programmePath(locale, forum, '/move')}
      data-take-out={programmePath(locale, forum, '/take-out')}
      data-talks={programmePath(locale, forum, '/talks')}
      data-words={JSON.stringify(islandWords(locale))}
    >
      {days.length > 1 && (
        <Tabs
          locale={locale}
          label={t('days')}
          tabs={days.map((one) => ({
            label: dayWords(locale, one),
            href: programmePath(locale, forum, '', { day: one.toString() }),
            current: one.equals(day),
          }))}
        />
      )}
      <p class="quiet programme-keys" data-editor-keys hidden>
        {t('keys')}
      </p>
      <p class="unseen" role="status" data-editor-said />
      <div class="programme-editor">
        <Panel title={dayWords(locale, day)} hint={<PublicLink {...reader} />}>
          <Grid {...reader} day={day} />
        </Panel>
        <div class="programme-beside">
          {read.clashes.length > 0 && <ClashPanel {...reader} />}
          <WaitingTalks {...reader} />
          {read.clashes.length === 0 && <ClashPanel {...reader} />}
        </div>
      </div>
    </div>
  );
}

function PublicLink({ locale, read }: Pick<ClashReader, 'locale' | 'read'>) {
  if (!read.published) return null;
  return (
    <a href={forumPath(locale, read.forum.year, '/programme')}>
      {programmeDeskText.in(locale)('public')}
    </a>
  );
}

/** What the script says to whoever hears the page. */
function islandWords(locale: ClashReader['locale']) {
  const t = programmeDeskText.in(locale);
  return {
    lifted: t('island.lifted', { name: '{name}' }),
    at: t('island.at', { room: '{room}', time: '{time}' }),
    put: t('island.put'),
    left: t('island.left'),
    failed: t('island.failed'),
  };
}
