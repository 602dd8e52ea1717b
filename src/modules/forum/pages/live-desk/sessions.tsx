import {
  type Answer,
  page,
  type PageReason,
  type PageRequest,
  redirect,
  refusal,
} from '#platform/http/route.ts';
import { parseId } from '#kernel/ids.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { type DeskSessions, listDeskSessions } from '../../use-cases/live/list-desk-sessions.ts';
import { openingLiveSchema } from '../../use-cases/live/live-schemas.ts';
import { openLiveSession, type OpenLiveRefusal } from '../../use-cases/live/open-live-session.ts';
import { deskForumPath } from '../desk/desk-pages.ts';
import { momentOf } from '../forum-words.ts';
import { titleOfHall } from '../live/hall-words.ts';
import { type LiveDesk, liveDeskPath, liveListPath } from './live-desk.ts';
import { liveDeskText } from './messages/index.ts';

interface TypedOpening {
  readonly room: string;
  readonly talk: string;
  readonly errors: readonly FormError[];
}

const NOTHING_TYPED: TypedOpening = { room: '', talk: '', errors: [] };

/** `/desk/forum/:id/live`: the halls whose questions are open or were, and the form that opens one. */
export async function liveSessionsPage(context: LiveDesk, request: PageRequest): Promise<Answer> {
  return request.method === 'POST'
    ? await open(context, request)
    : await show(context, request, NOTHING_TYPED);
}

async function open(context: LiveDesk, request: PageRequest): Promise<Answer> {
  const { locale, form, params } = request;
  const forumId = parseId<'forum'>(params['id'] ?? '');
  if (!forumId) return refusal('absent');
  const parsed = openingLiveSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const isTalk = parsed.error.issues[0]?.path[0] === 'talk';
    return await back(context, request, isTalk ? 'talk-unknown' : 'room-unknown');
  }
  const { room: roomId, talk: talkId } = parsed.data;
  if (!roomId) return await back(context, request, 'room-unknown');
  const opened = await openLiveSession(context, { forumId, roomId, talkId });
  if (opened.ok) {
    return redirect(`${liveDeskPath(locale, { forumId, id: opened.value })}?done=opened`);
  }
  if (opened.refusal === 'absent') return refusal('absent');
  return await back(context, request, opened.refusal);
}

async function back(
  context: LiveDesk,
  request: PageRequest,
  refused: Exclude<OpenLiveRefusal, 'absent'>,
): Promise<Answer> {
  const { locale, form } = request;
  const field = refused === 'talk-unknown' ? 'talk' : 'room';
  const errors = [{ field, text: liveDeskText.in(locale)(`error.${refused}`) }];
  const typed = { room: form.get('room') ?? '', talk: form.get('talk') ?? '', errors };
  return await show(context, request, typed, refused === 'open-already' ? 'conflict' : 'invalid');
}

async function show(
  context: LiveDesk,
  request: PageRequest,
  typed: TypedOpening,
  reason?: PageReason,
): Promise<Answer> {
  const { locale } = request;
  const forumId = parseId<'forum'>(request.params['id'] ?? '');
  const listed = forumId && (await listDeskSessions(context, { forumId }));
  if (!listed?.ok) return refusal('absent');
  const { forum } = listed.value;
  const t = liveDeskText.in(locale);
  const title = saidIn(locale, forum.title);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('live')}
      lead={title}
      crumbs={[
        { text: t('forums'), href: localePath(locale, '/desk/forum') },
        { text: title, href: deskForumPath(locale, forum.id) },
        { text: t('live') },
      ]}
      hears={['live-session.*']}
    >
      <ErrorSummary locale={locale} errors={typed.errors} />
      <Sessions context={context} request={request} listed={listed.value} />
      {listed.value.mayRun && <Opening request={request} listed={listed.value} typed={typed} />}
    </DeskPage>,
    reason ? { reason } : {},
  );
}

interface ListedProps {
  readonly context: LiveDesk;
  readonly request: PageRequest;
  readonly listed: DeskSessions;
}

function Sessions({ context, request: { locale }, listed: { forum, sessions } }: ListedProps) {
  const t = liveDeskText.in(locale);
  return (
    <Panel title={t('sessions')}>
      {sessions.length === 0 && (
        <PanelBody>
          <p class="quiet">{t('sessions.none')}</p>
        </PanelBody>
      )}
      <TaskRows>
        {sessions.map((hall) => (
          <TaskRow
            key={hall.id}
            href={liveDeskPath(locale, { forumId: forum.id, id: hall.id })}
            title={titleOfHall(locale, hall)}
            about={`${saidIn(locale, hall.room.name)} · ${t('since', { time: momentOf(context, locale, hall.openedAt) })}`}
            badge={
              <Badge tone={hall.status === 'closed' ? 'plain' : 'kept'}>
                {t(`status.${hall.status}`)}
              </Badge>
            }
          />
        ))}
      </TaskRows>
    </Panel>
  );
}

interface OpeningProps extends Omit<ListedProps, 'context'> {
  readonly typed: TypedOpening;
}

function Opening({ request: { locale }, listed: { forum, talks }, typed }: OpeningProps) {
  const t = liveDeskText.in(locale);
  const why = whyNot(forum);
  return (
    <Panel title={t('open')}>
      <PanelBody>
        {why ? (
          <p class="quiet">{t(why)}</p>
        ) : (
          <form method="post" action={liveListPath(locale, forum.id)} noValidate>
            <p class="quiet">{t('open.about')}</p>
            <SelectField
              locale={locale}
              name="room"
              label={t('room')}
              empty={t('room.choose')}
              options={forum.rooms.map(({ id, name }) => ({
                value: id,
                label: saidIn(locale, name),
              }))}
              value={typed.room}
              error={errorOf(typed.errors, 'room')}
            />
            <SelectField
              locale={locale}
              name="talk"
              label={t('talk')}
              empty={t('talk.none')}
              options={talks.map(({ id, title }) => ({ value: id, label: title }))}
              value={typed.talk}
              error={errorOf(typed.errors, 'talk')}
              optional
            />
            <Buttons>
              <Button>{t('open.button')}</Button>
            </Buttons>
          </form>
        )}
      </PanelBody>
    </Panel>
  );
}

function whyNot({ status, rooms }: DeskSessions['forum']) {
  if (status !== 'public' && status !== 'held') return 'open.not-public';
  return rooms.length === 0 ? 'open.no-rooms' : undefined;
}
