import { SeenAt } from '#ui/acts/seen-at.tsx';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { reasonOfTyped } from '#ui/acts/answer-act.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { PART_FIELDS, seenOnlySchema } from '../../use-cases/forum-schemas.ts';
import { keepPart, removePart } from '../../use-cases/keep-parts.ts';
import { type DeskForum, readDeskForum } from '../../use-cases/list-desk-forums.ts';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from './desk-pages.ts';
import type { Filled } from '#ui/acts/filled.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { forumDeskText } from './messages/index.ts';
import { PartFields } from './part-fields.tsx';
import { type KeptPart, keptParts, namedPart, readPart } from './part-typed.ts';
import { PART_PATHS, type PartKind } from './parts.ts';

export function newPartFields(kind: PartKind): readonly string[] {
  return ['seenAt', ...PART_FIELDS[kind]];
}

/** `go`: whether it is kept as typed, or removed. */
export function editPartFields(kind: PartKind): readonly string[] {
  return [...newPartFields(kind), 'go'];
}

const FIRST_FIELD = { track: 'name', room: 'name', question: 'text', criterion: 'name' } as const;

interface Target {
  readonly kind: PartKind;
  readonly read: DeskForum;
  /** Undefined: a new one. */
  readonly kept: KeptPart | undefined;
}

/** `/desk/forum/{id}/tracks/new`, `/rooms/new`, `/questions/new` */
export function newPartPage(kind: PartKind) {
  return async (context: ForumDesk, request: PageRequest): Promise<Answer> => {
    const read = await readForumOf(context, request);
    if (!read) return refusal('absent');
    return await answer(context, request, { kind, read, kept: undefined });
  };
}

/** `/desk/forum/{id}/tracks/{part}` and the like: changed, moved among its like, or removed. */
export function editPartPage(kind: PartKind) {
  return async (context: ForumDesk, request: PageRequest): Promise<Answer> => {
    const read = await readForumOf(context, request);
    const id = request.params['part'];
    const kept = read && keptParts(kind, read).find((one) => one.id === id);
    if (!read || !kept) return refusal('absent');
    return await answer(context, request, { kind, read, kept });
  };
}

async function readForumOf(
  context: ForumDesk,
  request: PageRequest,
): Promise<DeskForum | undefined> {
  const id = forumIdOf(request);
  const read = id && (await readDeskForum(context, id));
  return read?.ok && read.value.mayPrepare ? read.value : undefined;
}

async function answer(context: ForumDesk, request: PageRequest, target: Target): Promise<Answer> {
  if (request.method === 'POST') {
    return request.form.get('go') === 'remove'
      ? await remove(context, request, target)
      : await keep(context, request, target);
  }
  const typed = target.kept?.typed ?? {};
  return await show(context, request, target, { typed, errors: [], isStale: false });
}

async function keep(context: ForumDesk, request: PageRequest, target: Target): Promise<Answer> {
  const { locale, form } = request;
  const { kind, read, kept } = target;
  const { go: _, ...typed } = Object.fromEntries(form);
  const again = (errors: readonly FormError[], isStale = false) =>
    show(context, request, target, { typed, errors, isStale });
  const sent = readPart(kind, kept?.id, typed);
  if (!sent.ok) return await again(issueErrors(locale, sent.refusal, FIRST_FIELD[kind]));
  const done = await keepPart(context, { id: read.forum.id, ...sent.value });
  if (done.ok) return redirect(`${deskForumPath(locale, read.forum.id)}?done=part`);
  if (done.refusal === 'absent') return refusal('absent');
  if (done.refusal === 'changed') return await again([], true);
  return await again([{ ...reasonError(locale, done.refusal, ''), field: FIRST_FIELD[kind] }]);
}

async function remove(context: ForumDesk, request: PageRequest, target: Target): Promise<Answer> {
  const { locale, form } = request;
  const { kind, read, kept } = target;
  const part = kept && namedPart(kind, kept.id);
  const seen = seenOnlySchema.safeParse({ seenAt: form.get('seenAt') ?? '' });
  if (!part || !seen.success) return refusal('invalid');
  const done = await removePart(context, { id: read.forum.id, ...seen.data, part });
  if (done.ok) return redirect(`${deskForumPath(locale, read.forum.id)}?done=removed`);
  if (done.refusal === 'absent') return refusal('absent');
  const { go: _, ...typed } = Object.fromEntries(form);
  if (done.refusal === 'changed') {
    return await show(context, request, target, { typed, errors: [], isStale: true });
  }
  const errors = [reasonError(locale, done.refusal, FIRST_FIELD[kind])];
  return await show(context, request, target, { typed, errors, isStale: false });
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  { kind, read, kept }: Target,
  { typed, errors, isStale }: Filled,
): Promise<Answer> {
  const { locale } = request;
  const { forum } = read;
  const t = forumDeskText.in(locale);
  const called = saidIn(locale, forum.title);
  const title = t(kept ? `${kind}.edit` : `${kind}.new`);
  const action = deskForumPath(locale, forum.id, `/${PART_PATHS[kind]}/${kept?.id ?? 'new'}`);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t(`${kind}.lead`)}
      crumbs={[
        { text: t('forums'), href: deskListPath(locale) },
        { text: called, href: deskForumPath(locale, forum.id) },
        { text: title },
      ]}
    >
      <form method="post" action={action} noValidate>
        {isStale && (
          <EditConflictNotice
            locale={locale}
            facts={[
              {
                label: t(kind),
                value: kept?.typed[FIRST_FIELD[kind]] ?? called,
              },
            ]}
          />
        )}
        <ErrorSummary locale={locale} errors={errors} />
        <SeenAt now={forum.changedAt.toString()} sent={typed['seenAt']} isStale={isStale} />
        <Panel>
          <PanelBody>
            <PartFields kind={kind} locale={locale} typed={typed} errors={errors} />
            <Buttons>
              <Button>{t('send')}</Button>
              {kept && (
                <Button kind="plain" name="go" value="remove">
                  {t(`${kind}.remove`)}
                </Button>
              )}
              <a href={deskForumPath(locale, forum.id)}>{t('back')}</a>
            </Buttons>
          </PanelBody>
        </Panel>
      </form>
    </DeskPage>
  );
  return page(view, isStale || errors.length > 0 ? reasonOfTyped({ isStale }) : {});
}
