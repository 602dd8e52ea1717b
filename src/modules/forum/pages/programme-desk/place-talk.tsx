import { seenOf } from '#kernel/edit-conflict.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { answerAct, performAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import type { Filled } from '#ui/acts/filled.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { Slot } from '../../domain/schedule/slot.ts';
import type { WholeTalk } from '../../domain/talk.ts';
import { placeTalk } from '../../use-cases/place-talk.ts';
import { readProgrammeDesk } from '../../use-cases/read-programme-desk.ts';
import { deskForumPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { clashWords, type ClashReader, placeWords } from './clash-words.ts';
import { talkWords } from './editor-panels.tsx';
import { issueErrors, reasonError } from './form-errors.ts';
import { clashKey } from './grid.tsx';
import { programmeDeskText } from './messages/index.ts';
import { PlaceFields, placingSchema, typedForm, typedPlace } from './placing-fields.tsx';
import { programmePath, talkIdOf } from './programme-pages.ts';

/** `/desk/forum/{id}/programme/talks/{talk}`: its room and hour, with no script at all. */
export async function placeTalkPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  if (request.method === 'GET') return await show(context, request, undefined);
  const forumId = forumIdOf(request);
  const talkId = talkIdOf(request);
  if (!forumId || !talkId) return refusal('absent');
  const { locale } = request;
  const typed = typedForm(request);
  const parsed = placingSchema.safeParse(typed);
  const done = await performAct(parsed, ({ room: roomId, day, from, minutes, seenAt }) =>
    placeTalk(context, { forumId, talkId, roomId, when: { day, from }, minutes, seenAt }),
  );
  const day = typed['day'] ?? '';
  return await answerAct(done, {
    done: programmePath(locale, { id: forumId }, '', { day, done: 'placed' }),
    impossible: programmePath(locale, { id: forumId }),
    issueErrors: (issues) => issueErrors(locale, issues),
    reasonError: (reason) => reasonError(locale, reason),
    again: (errors, isStale) => show(context, request, { typed, errors, isStale }),
  });
}

interface Placing extends ClashReader {
  readonly talk: WholeTalk;
  /** Where it stands; undefined: nowhere yet. */
  readonly slot: Slot | undefined;
}

async function load(context: ForumDesk, request: PageRequest): Promise<Placing | undefined> {
  const [forumId, talkId] = [forumIdOf(request), talkIdOf(request)];
  if (!forumId || !talkId) return undefined;
  const read = await readProgrammeDesk(context, { forumId });
  const talk = read.ok && read.value.mayArrange && read.value.talks.get(talkId);
  if (!read.ok || !talk) return undefined;
  const slot = read.value.slots.find(
    ({ content }) => content.kind === 'talk' && content.talkId === talkId,
  );
  return { context, locale: request.locale, read: read.value, talk, slot };
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  filled: Filled | undefined,
): Promise<Answer> {
  const placing = await load(context, request);
  if (!placing) return refusal('absent');
  const { locale, read, talk, slot } = placing;
  const { forum } = read;
  const t = programmeDeskText.in(locale);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={talk.title}
      lead={talkWords(locale, read, talk)}
      crumbs={[
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('programme'), href: programmePath(locale, forum) },
        { text: talk.title },
      ]}
      hears={['programme.*']}
    >
      {slot && <Standing {...placing} slot={slot} />}
      <Panel title={t(slot ? 'place.change' : 'place')}>
        <PanelBody>
          <TalkFacts {...placing} />
          <div class="flow">
            <TalkForm {...placing} filled={filled ?? beginning(placing)} />
          </div>
        </PanelBody>
      </Panel>
      {slot && <TakeOut {...placing} slot={slot} />}
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}

function TalkForm({ filled, ...placing }: Placing & { readonly filled: Filled }) {
  const { context, locale, read, talk, slot } = placing;
  const { forum } = read;
  const { typed, errors } = filled;
  const t = programmeDeskText.in(locale);
  return (
    <ActForm
      locale={locale}
      action={programmePath(locale, forum, `/talks/${talk.id}`)}
      filled={filled}
      seenAt={seenOf(slot)}
      now={[{ label: t('place.now'), value: slot ? placeWords(placing, slot) : '' }]}
      button={t('place.save')}
      back={{ href: programmePath(locale, forum), text: t('back') }}
    >
      <PlaceFields {...{ context, locale, forum, typed, errors }} anyRoom={t('room.choose')} />
    </ActForm>
  );
}

function beginning({ context, talk, slot }: Placing): Filled {
  const typed = slot ? typedPlace(context, slot) : { minutes: String(talk.minutes) };
  return { typed, errors: [], isStale: false };
}

/** Who speaks, and when they can. */
function TalkFacts({ locale, talk }: ClashReader & { readonly talk: WholeTalk }) {
  const t = programmeDeskText.in(locale);
  return (
    <Facts
      rows={[
        { term: t('speakers'), value: talk.speakers.map(({ name }) => name).join(', ') },
        { term: t('state'), value: talk.status === 'confirmed' ? '' : t(`talk.${talk.status}`) },
      ]}
    />
  );
}

/** What it clashes with where it stands now. */
export function Standing(reader: ClashReader & { readonly slot: Slot }) {
  const { locale, read, slot } = reader;
  const t = programmeDeskText.in(locale);
  const clashes = read.clashes.filter(({ slots }) => slots.some((id) => id === slot.id));
  if (clashes.length === 0) return null;
  return (
    <Panel title={t('clashes')}>
      <ul class="panel-body programme-clashes">
        {clashes.map((clash) => (
          <li key={clashKey(clash)} class={`slot-clash ${clash.severity}`}>
            {clashWords(reader, clash, slot.id)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function TakeOut({ locale, read, slot }: ClashReader & { readonly slot: Slot }) {
  const t = programmeDeskText.in(locale);
  return (
    <Panel title={t('take-out')}>
      <PanelBody>
        <p>{t(slot.content.kind === 'talk' ? 'take-out.talk' : 'take-out.break')}</p>
        <PostButton
          kind="danger"
          action={programmePath(locale, read.forum, '/take-out')}
          fields={{ slot: slot.id, day: '', seenAt: slot.changedAt.toString() }}
        >
          {t('take-out')}
        </PostButton>
      </PanelBody>
    </Panel>
  );
}
