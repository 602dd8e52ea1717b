import { seenOf } from '#kernel/edit-conflict.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { reasonOfTyped } from '#ui/acts/answer-act.ts';
import { fieldOf, type FieldsProps, type Filled } from '#ui/acts/filled.ts';
import { Field } from '#ui/components/field.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { minutesField } from '../../domain/call/call.ts';
import { TALK_KINDS } from '../../domain/talk.ts';
import { CALL_FIELDS, callingSchema } from '../../use-cases/forum-schemas.ts';
import { type DeskForum, readDeskForum } from '../../use-cases/list-desk-forums.ts';
import { writeCall } from '../../use-cases/write-call.ts';
import { momentOf } from '../forum-words.ts';
import { callSaidOf, typedCall } from './call-typed.ts';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { forumDeskText } from './messages/index.ts';

export const EDIT_CALL_FIELDS = ['seenAt', ...CALL_FIELDS];

/** How long a kind lasts where nobody has said anything yet. */
const USUAL = { 'minutes-talk': '20', 'minutes-demonstration': '30' };

/** `/desk/forum/{id}/call` */
export async function callPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = forumIdOf(request);
  const read = id && (await readDeskForum(context, id));
  if (!read?.ok || !read.value.mayPrepare) return refusal('absent');
  if (request.method === 'POST') return await write(context, request, read.value);
  const kept = typedCall(read.value, context.platform.clock.timeZone);
  const typed = read.value.forum.call ? kept : { ...kept, ...USUAL };
  return await show(context, request, read.value, { typed, errors: [], isStale: false });
}

async function write(context: ForumDesk, request: PageRequest, read: DeskForum): Promise<Answer> {
  const { locale, form } = request;
  const { forum } = read;
  const typed = Object.fromEntries(form);
  const again = (errors: readonly FormError[], isStale = false) =>
    show(context, request, read, { typed, errors, isStale });
  const parsed = callingSchema.safeParse(typed);
  if (!parsed.success) return await again(issueErrors(locale, parsed.error.issues, 'opensOn'));
  const { seenAt, ...sent } = parsed.data;
  const said = callSaidOf(sent, context.platform.clock.timeZone);
  if (!said.ok) return await again([reasonError(locale, said.refusal, 'opensOn')]);
  const written = await writeCall(context, { id: forum.id, seenAt, said: said.value });
  if (written.ok) return redirect(`${deskForumPath(locale, forum.id)}?done=called`);
  if (written.refusal === 'absent') return refusal('absent');
  if (written.refusal === 'changed') return await again([], true);
  return await again([reasonError(locale, written.refusal, 'opensOn')]);
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  { forum }: DeskForum,
  filled: Filled,
): Promise<Answer> {
  const { typed, errors, isStale } = filled;
  const { locale } = request;
  const t = forumDeskText.in(locale);
  const called = saidIn(locale, forum.title);
  const moment = (at: Temporal.Instant | undefined) => (at ? momentOf(context, locale, at) : '');
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('call')}
      lead={t('call.lead')}
      crumbs={[
        { text: t('forums'), href: deskListPath(locale) },
        { text: called, href: deskForumPath(locale, forum.id) },
        { text: t('call') },
      ]}
    >
      <ActForm
        locale={locale}
        action={deskForumPath(locale, forum.id, '/call')}
        filled={filled}
        seenAt={seenOf(forum)}
        now={[
          { label: t('call.opens'), value: moment(forum.call?.opensAt) },
          { label: t('call.closes'), value: moment(forum.call?.closesAt) },
        ]}
        button={t('send')}
        back={{ href: deskForumPath(locale, forum.id), text: t('back') }}
      >
        <CallFields locale={locale} typed={typed} errors={errors} />
      </ActForm>
    </DeskPage>
  );
  return page(view, isStale || errors.length > 0 ? reasonOfTyped({ isStale }) : {});
}

function CallFields(props: FieldsProps) {
  const t = forumDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <>
      <Panel title={t('call.when')}>
        <PanelBody>
          <Field {...of('opensOn')} label={t('call.opens')} type="date" optional />
          <Field {...of('opensFrom')} label={t('call.opens-from')} type="time" optional />
          <Field {...of('closesOn')} label={t('call.closes')} type="date" optional />
          <Field
            {...of('closesAt')}
            label={t('call.closes-at')}
            hint={t('call.closes-at.hint')}
            type="time"
            optional
          />
          <Field {...of('reviewUntil')} label={t('call.review')} type="date" optional />
          <Field
            {...of('decisionsOn')}
            label={t('call.decisions')}
            hint={t('call.decisions.hint')}
            type="date"
            optional
          />
        </PanelBody>
      </Panel>
      <Panel title={t('call.kinds')}>
        <PanelBody>
          <p>{t('call.kinds.hint')}</p>
          {TALK_KINDS.map((kind) => (
            <Field
              key={kind}
              {...of(minutesField(kind))}
              label={t(`minutes.${kind}`)}
              inputMode="numeric"
              optional
            />
          ))}
        </PanelBody>
      </Panel>
      <Panel title={t('call.blind')}>
        <PanelBody>
          <Tick
            name="isBlind"
            isTicked={props.typed['isBlind'] === 'yes'}
            hint={t('call.blind.hint')}
          >
            {t('call.blind.tick')}
          </Tick>
        </PanelBody>
      </Panel>
      <Panel title={t('call.text')}>
        <PanelBody>
          <Field
            {...of('callText')}
            label={t('call.text.uk')}
            hint={t('call.text.hint')}
            rows={6}
            optional
          />
          <Field {...of('callTextEn')} label={t('call.text.en')} rows={6} optional />
        </PanelBody>
      </Panel>
    </>
  );
}
