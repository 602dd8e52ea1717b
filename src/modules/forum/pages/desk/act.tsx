import { seenOf } from '#kernel/edit-conflict.ts';
import type { ForumId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { answerAct, performAct, type Performed, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { EMPTY, fieldOf, type Filled } from '#ui/acts/filled.ts';
import { Field } from '#ui/components/field.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { changeForumStatus, discardForum } from '../../use-cases/change-forum-status.ts';
import { cancellingSchema, seenOnlySchema } from '../../use-cases/forum-schemas.ts';
import { readDeskForum } from '../../use-cases/list-desk-forums.ts';
import { type ForumAct, forumActsWith } from './acts.ts';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { forumDeskText } from './messages/index.ts';

type OwnAct = Exclude<ForumAct, 'edit'>;

export const FORUM_ACT_FIELDS: Readonly<Record<OwnAct, readonly string[]>> = {
  publish: ['seenAt'],
  hold: ['seenAt'],
  discard: ['seenAt'],
  cancel: ['seenAt', 'reason'],
};

/** `/desk/forum/{id}/{act}`: its page and its form. */
export function forumActPage(act: OwnAct) {
  return async (context: ForumDesk, request: PageRequest): Promise<Answer> =>
    request.method === 'POST'
      ? await perform(context, request, act)
      : await show(context, request, act, undefined);
}

async function perform(context: ForumDesk, request: PageRequest, act: OwnAct): Promise<Answer> {
  const id = forumIdOf(request);
  if (!id) return refusal('absent');
  const { locale, form } = request;
  const typed = Object.fromEntries(form);
  return await answerAct(await performForumAct(context, id, act, typed), {
    done:
      act === 'discard'
        ? deskListPath(locale, { done: act })
        : `${deskForumPath(locale, id)}?done=${act}`,
    impossible: `${deskForumPath(locale, id)}?done=impossible`,
    issueErrors: (issues) => issueErrors(locale, issues, 'reason'),
    reasonError: (reason) => reasonError(locale, reason, 'reason'),
    again: (errors, isStale) => show(context, request, act, { typed, errors, isStale }),
  });
}

const BECOMES = { publish: 'public', hold: 'held', cancel: 'cancelled' } as const;

async function performForumAct(
  context: ForumDesk,
  id: ForumId,
  act: OwnAct,
  sent: Readonly<Record<string, string>>,
): Promise<Performed> {
  if (act === 'cancel') {
    return await performAct(cancellingSchema.safeParse(sent), (given) =>
      changeForumStatus(context, { ...given, id, status: BECOMES[act] }),
    );
  }
  return await performAct(seenOnlySchema.safeParse(sent), (given) =>
    act === 'discard'
      ? discardForum(context, { ...given, id })
      : changeForumStatus(context, { ...given, id, status: BECOMES[act] }),
  );
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  act: OwnAct,
  filled: Filled | undefined,
): Promise<Answer> {
  const id = forumIdOf(request);
  const read = id && (await readDeskForum(context, id));
  if (!read?.ok || !read.value.mayPrepare) return refusal('absent');
  const { forum } = read.value;
  const { locale } = request;
  if (!forumActsWith(read.value, context.platform.clock.now()).includes(act)) {
    return redirect(`${deskForumPath(locale, forum.id)}?done=impossible`);
  }
  const t = forumDeskText.in(locale);
  const called = saidIn(locale, forum.title);
  const shown = filled ?? EMPTY;
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={`${t(`act.${act}`)}: ${called}`}
      lead={t(`act.lead.${act}`)}
      crumbs={[
        { text: t('forums'), href: deskListPath(locale) },
        { text: called, href: deskForumPath(locale, forum.id) },
        { text: t(`act.${act}`) },
      ]}
      hears={['forum.*']}
    >
      <Panel>
        <PanelBody>
          <ActForm
            locale={locale}
            action={deskForumPath(locale, forum.id, `/${act}`)}
            filled={shown}
            seenAt={seenOf(forum)}
            now={[{ label: t('state'), value: t(`status.${forum.status}`) }]}
            button={t(`act.${act}`)}
            back={{ href: deskForumPath(locale, forum.id), text: t('back') }}
          >
            {act === 'cancel' && (
              <Field
                {...fieldOf({ locale, ...shown })('reason')}
                label={t('reason')}
                hint={t('reason.hint')}
              />
            )}
          </ActForm>
        </PanelBody>
      </Panel>
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}
