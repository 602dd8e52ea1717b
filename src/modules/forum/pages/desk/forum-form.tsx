import { seenOf } from '#kernel/edit-conflict.ts';
import { newId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { reasonOfTyped } from '#ui/acts/answer-act.ts';
import type { Filled, Typed } from '#ui/acts/filled.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import { changeForum } from '../../use-cases/change-forum.ts';
import { changingSchema, FORUM_FIELDS, preparingSchema } from '../../use-cases/forum-schemas.ts';
import { listForumAreas, readDeskForum } from '../../use-cases/list-desk-forums.ts';
import { prepareForum } from '../../use-cases/prepare-forum.ts';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { ForumFields } from './forum-fields.tsx';
import { saidOf, typedForum } from './forum-typed.ts';
import { forumDeskText } from './messages/index.ts';

export const NEW_FORUM_FIELDS = ['key', ...FORUM_FIELDS];
export const EDIT_FORUM_FIELDS = ['seenAt', ...FORUM_FIELDS];

/** `/desk/forum/new` */
export async function newForumPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  if (request.method === 'POST') return await prepare(context, request);
  const typed = { from: '11:00', to: '14:00' };
  return await show(context, request, undefined, { typed, errors: [], isStale: false });
}

async function prepare(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const { locale, form } = request;
  const typed = Object.fromEntries(form);
  const again = (errors: readonly FormError[]) =>
    show(context, request, undefined, { typed, errors, isStale: false });
  const parsed = preparingSchema.safeParse(typed);
  if (!parsed.success) return await again(issueErrors(locale, parsed.error.issues, 'title'));
  const { key: id, ...sent } = parsed.data;
  const said = saidOf(sent, context.platform.clock.timeZone);
  const prepared = await prepareForum(context, { id, said });
  if (prepared.ok) return redirect(`${deskForumPath(locale, prepared.value)}?done=written`);
  if (prepared.refusal === 'absent') return refusal('absent');
  return await again([reasonError(locale, prepared.refusal, 'title')]);
}

/** `/desk/forum/{id}/edit` */
export async function editForumPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = forumIdOf(request);
  const read = id && (await readDeskForum(context, id));
  if (!read?.ok || !read.value.mayPrepare) return refusal('absent');
  const { forum } = read.value;
  if (request.method === 'POST') return await change(context, request, forum);
  const typed = typedForum(forum, context.platform.clock.timeZone);
  return await show(context, request, forum, { typed, errors: [], isStale: false });
}

async function change(
  context: ForumDesk,
  request: PageRequest,
  forum: WholeForum,
): Promise<Answer> {
  const { locale, form } = request;
  const typed = Object.fromEntries(form);
  const again = (errors: readonly FormError[], isStale = false) =>
    show(context, request, forum, { typed, errors, isStale });
  const parsed = changingSchema.safeParse(typed);
  if (!parsed.success) return await again(issueErrors(locale, parsed.error.issues, 'title'));
  const { seenAt, ...sent } = parsed.data;
  const said = saidOf(sent, context.platform.clock.timeZone);
  const changed = await changeForum(context, { id: forum.id, seenAt, said });
  if (changed.ok) return redirect(`${deskForumPath(locale, forum.id)}?done=written`);
  if (changed.refusal === 'absent') return refusal('absent');
  if (changed.refusal === 'changed') return await again([], true);
  const error = reasonError(locale, changed.refusal, 'title');
  // The call has a page of its own: what is wrong here is the day.
  return await again([changed.refusal === 'call-late' ? { ...error, field: 'day' } : error]);
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  forum: WholeForum | undefined,
  filled: Filled,
): Promise<Answer> {
  const { typed, errors, isStale } = filled;
  const areas = listForumAreas(context);
  if (!areas.ok) return refusal('absent');
  const { locale } = request;
  const t = forumDeskText.in(locale);
  const title = forum ? `${t('act.edit')}: ${forum.title.uk}` : t('new');
  const action = forum ? deskForumPath(locale, forum.id, '/edit') : `${deskListPath(locale)}/new`;
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t('new.lead')}
      crumbs={[{ text: t('forums'), href: deskListPath(locale) }, { text: title }]}
    >
      <ActForm
        locale={locale}
        action={action}
        filled={filled}
        seenAt={forum && seenOf(forum)}
        carried={forum ? {} : { key: typed['key'] ?? newId<'forum'>(context.platform.random) }}
        now={forum && meanwhile(locale, forum, typed, context.platform.clock.timeZone)}
        button={t('send')}
      >
        <ForumFields locale={locale} typed={typed} errors={errors} areas={areas.value} />
      </ActForm>
    </DeskPage>
  );
  return page(view, isStale || errors.length > 0 ? reasonOfTyped({ isStale }) : {});
}

function meanwhile(
  locale: PageRequest['locale'],
  forum: WholeForum,
  typed: Typed,
  timeZone: string,
) {
  const t = forumDeskText.in(locale);
  const kept = typedForum(forum, timeZone);
  const names = ['title', 'motto', 'venue', 'address', 'day', 'from', 'to'] as const;
  return names.map((name) => ({
    label: t(name),
    value: kept[name] ?? '',
    typed: typed[name],
  }));
}
