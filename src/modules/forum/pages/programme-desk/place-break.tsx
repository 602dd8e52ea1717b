import { seenOf } from '#kernel/edit-conflict.ts';
import { newId, parseId, type SlotId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { answerAct, performAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { fieldOf, type Filled } from '#ui/acts/filled.ts';
import { Field } from '#ui/components/field.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { MAX_SLOT_LENGTHS, type Slot } from '../../domain/schedule/slot.ts';
import { placeBreak } from '../../use-cases/place-break.ts';
import { type ReadProgrammeDesk, readProgrammeDesk } from '../../use-cases/read-programme-desk.ts';
import { deskForumPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { type ClashReader, placeWords } from './clash-words.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { programmeDeskText } from './messages/index.ts';
import { breakSchema, PlaceFields, typedForm, typedPlace } from './placing-fields.tsx';
import { Standing, TakeOut } from './place-talk.tsx';
import { programmePath, slotIdOf } from './programme-pages.ts';

/** `/desk/forum/{id}/programme/breaks/new`, and `…/breaks/{slot}` of one that stands somewhere. */
export async function placeBreakPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  if (request.method === 'GET') return await show(context, request, undefined);
  const forumId = forumIdOf(request);
  const { key = '', ...typed } = typedForm(request);
  const id = slotIdOf(request) ?? parseId<'slot'>(key);
  if (!forumId || !id) return refusal('absent');
  const { locale } = request;
  const done = await performAct(breakSchema.safeParse(typed), (said) =>
    placeBreak(context, {
      forumId,
      id,
      title: { uk: said.title, en: said.titleEn },
      roomId: said.room,
      when: { day: said.day, from: said.from, minutes: said.minutes },
      seenAt: said.seenAt,
    }),
  );
  const day = typed['day'] ?? '';
  return await answerAct(done, {
    done: programmePath(locale, { id: forumId }, '', { day, done: 'break' }),
    impossible: programmePath(locale, { id: forumId }),
    issueErrors: (issues) => issueErrors(locale, issues),
    reasonError: (reason) => reasonError(locale, reason),
    again: (errors, isStale) =>
      show(context, request, { typed: { ...typed, key }, errors, isStale }),
  });
}

interface Placing extends ClashReader {
  /** Undefined: a new one. */
  readonly slot: Slot | undefined;
}

async function load(context: ForumDesk, request: PageRequest): Promise<Placing | undefined> {
  const forumId = forumIdOf(request);
  const read = forumId && (await readProgrammeDesk(context, { forumId }));
  if (!read?.ok || !read.value.mayArrange) return undefined;
  const placing = { context, locale: request.locale, read: read.value };
  if (request.params['slot'] === undefined) return { ...placing, slot: undefined };
  const slot = breakOf(read.value, slotIdOf(request));
  return slot && { ...placing, slot };
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  filled: Filled | undefined,
): Promise<Answer> {
  const placing = await load(context, request);
  if (!placing) return refusal('absent');
  const { locale, read, slot } = placing;
  const { forum } = read;
  const t = programmeDeskText.in(locale);
  const title = t(slot ? 'break.change' : 'break.new');
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t('break.lead')}
      crumbs={[
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('programme'), href: programmePath(locale, forum) },
        { text: title },
      ]}
      hears={['programme.*']}
    >
      {slot && <Standing {...placing} slot={slot} />}
      <Panel>
        <PanelBody>
          <BreakForm {...placing} filled={filled ?? beginning(placing)} />
        </PanelBody>
      </Panel>
      {slot && <TakeOut {...placing} slot={slot} />}
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}

function BreakForm({ filled, ...placing }: Placing & { readonly filled: Filled }) {
  const { context, locale, read, slot } = placing;
  const { forum } = read;
  const t = programmeDeskText.in(locale);
  const props = { locale, ...filled };
  const of = fieldOf(props);
  return (
    <ActForm
      locale={locale}
      action={programmePath(locale, forum, slot ? `/breaks/${slot.id}` : '/breaks/new')}
      filled={filled}
      seenAt={slot && seenOf(slot)}
      carried={slot ? {} : { key: filled.typed['key'] }}
      now={slot && [{ label: t('place.now'), value: placeWords(placing, slot) }]}
      button={t('place.save')}
      back={{ href: programmePath(locale, forum), text: t('back') }}
    >
      <Field {...of('title')} label={t('break.title')} maxLength={MAX_SLOT_LENGTHS.title} />
      <Field
        {...of('titleEn')}
        label={t('break.title-en')}
        maxLength={MAX_SLOT_LENGTHS.title}
        optional
      />
      <PlaceFields {...props} context={context} forum={forum} anyRoom={t('rooms.all')} />
    </ActForm>
  );
}

function breakOf({ slots }: ReadProgrammeDesk, wanted: SlotId | undefined): Slot | undefined {
  return slots.find(({ id, content }) => id === wanted && content.kind === 'break');
}

function beginning({ context, slot }: Placing): Filled {
  const typed =
    slot?.content.kind === 'break'
      ? {
          ...typedPlace(context, slot),
          title: slot.content.title.uk,
          titleEn: slot.content.title.en,
        }
      : { key: newId<'slot'>(context.platform.random), minutes: '15' };
  return { typed, errors: [], isStale: false };
}
