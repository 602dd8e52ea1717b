import { newId, parseId, type SlotId } from '../../../../kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal } from '../../../../platform/http/route.ts';
import { answerAct, performAct, reasonOfTyped } from '../../../../ui/acts/answer-act.ts';
import { Button, Buttons } from '../../../../ui/components/button.tsx';
import { ChangedMeanwhile } from '../../../../ui/components/changed-meanwhile.tsx';
import { ErrorSummary } from '../../../../ui/components/error-summary.tsx';
import { Field } from '../../../../ui/components/field.tsx';
import type { FormError } from '../../../../ui/components/form-error.ts';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { DeskPage } from '../../../../ui/layouts/desk-page.tsx';
import { deskFrame } from '../../../identity/index.ts';
import { LONGEST, type Slot } from '../../domain/schedule/slot.ts';
import { placeBreak } from '../../use-cases/place-break.ts';
import { type ReadProgrammeDesk, readProgrammeDesk } from '../../use-cases/read-programme-desk.ts';
import { deskForumPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { saidIn } from '../forum-words.ts';
import { placeWords } from './clash-words.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { programmeDeskText } from './messages/index.ts';
import {
  breakSchema,
  fieldOf,
  PlaceFields,
  type Typed,
  typedForm,
  typedPlace,
} from './placing-fields.tsx';
import { Standing, TakeOut } from './place-talk.tsx';
import { programmePath, slotIdOf } from './programme-pages.ts';

interface Filled {
  readonly typed: Typed;
  readonly errors: readonly FormError[];
  readonly isStale: boolean;
}

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

async function show(
  context: ForumDesk,
  request: PageRequest,
  filled: Filled | undefined,
): Promise<Answer> {
  const forumId = forumIdOf(request);
  const read = forumId && (await readProgrammeDesk(context, { forumId }));
  if (!read?.ok || !read.value.mayArrange) return refusal('absent');
  const wanted = slotIdOf(request);
  const slot = wanted && breakOf(read.value, wanted);
  if (request.params['slot'] !== undefined && !slot) return refusal('absent');
  const { locale } = request;
  const { forum } = read.value;
  const reader = { context, locale, read: read.value };
  const { typed, errors, isStale } = filled ?? {
    typed: beginning(context, slot),
    errors: [],
    isStale: false,
  };
  const props = { context, locale, forum, typed, errors };
  const t = programmeDeskText.in(locale);
  const title = slot ? t('break.change') : t('break.new');
  const of = fieldOf(props);
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
      {slot && <Standing {...reader} slot={slot} />}
      <Panel>
        <PanelBody>
          {isStale && slot && (
            <ChangedMeanwhile
              locale={locale}
              facts={[{ label: t('place.now'), value: placeWords(reader, slot) }]}
            />
          )}
          <form
            method="post"
            action={programmePath(locale, forum, slot ? `/breaks/${slot.id}` : '/breaks/new')}
            noValidate
          >
            <ErrorSummary locale={locale} errors={errors} />
            {slot ? (
              <input type="hidden" name="seenAt" value={slot.changedAt.toString()} />
            ) : (
              <input type="hidden" name="key" value={typed['key']} />
            )}
            <Field {...of('title')} label={t('break.title')} maxLength={LONGEST.title} />
            <Field
              {...of('titleEn')}
              label={t('break.title-en')}
              maxLength={LONGEST.title}
              optional
            />
            <PlaceFields {...props} anyRoom={t('rooms.all')} />
            <Buttons>
              <Button>{t('place.save')}</Button>
              <a href={programmePath(locale, forum)}>{t('back')}</a>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
      {slot && <TakeOut {...reader} slot={slot} />}
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}

function breakOf({ slots }: ReadProgrammeDesk, id: SlotId): Slot | undefined {
  return slots.find((slot) => slot.id === id && slot.content.kind === 'break');
}

function beginning(context: ForumDesk, slot: Slot | undefined): Typed {
  if (slot?.content.kind !== 'break') {
    return { key: newId<'slot'>(context.platform.random), minutes: '15' };
  }
  const { title } = slot.content;
  return { ...typedPlace(context, slot), title: title.uk, titleEn: title.en };
}
