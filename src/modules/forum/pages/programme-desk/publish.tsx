import { z } from 'zod';
import { formLine } from '#platform/http/form-texts.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ok } from '#kernel/result.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { answerAct, performAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { EMPTY, fieldOf, type Filled } from '#ui/acts/filled.ts';
import { Field } from '#ui/components/field.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { isShown } from '../../domain/forum.ts';
import { isBlocking } from '../../domain/programme/clashes.ts';
import { MAX_SLOT_LENGTHS } from '../../domain/schedule/slot.ts';
import { publishProgramme } from '../../use-cases/publish-programme.ts';
import { readProgrammeDesk } from '../../use-cases/read-programme-desk.ts';
import { deskForumPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { ChangeList } from '../programme/change-list.tsx';
import type { ClashReader } from './clash-words.ts';
import { ClashPanel } from './editor-panels.tsx';
import { issueErrors, reasonError } from './form-errors.ts';
import { programmeDeskText } from './messages/index.ts';
import { typedForm } from './placing-fields.tsx';
import { programmePath } from './programme-pages.ts';

const publishing = z.strictObject({
  note: formLine(MAX_SLOT_LENGTHS.note),
  noteEn: formLine(MAX_SLOT_LENGTHS.note),
  after: z.coerce.number().int().min(0).max(100_000),
});
export const PUBLISH_FIELDS = Object.keys(publishing.shape);

/** `/desk/forum/{id}/programme/publish`: what everybody will read, and what it changes for whoever read the one before. */
export async function publishPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  if (request.method === 'GET') return await show(context, request, undefined);
  const forumId = forumIdOf(request);
  if (!forumId) return refusal('absent');
  const { locale } = request;
  const typed = typedForm(request);
  const done = await performAct(publishing.safeParse(typed), async ({ note, noteEn, after }) => {
    const said = { uk: note, en: noteEn };
    const published = await publishProgramme(context, { forumId, after, note: said });
    return published.ok ? ok(undefined) : published;
  });
  return await answerAct(done, {
    done: programmePath(locale, { id: forumId }, '', { done: 'published' }),
    impossible: programmePath(locale, { id: forumId }),
    issueErrors: (issues) => issueErrors(locale, issues),
    reasonError: (reason) => reasonError(locale, reason),
    again: (errors, isStale) => show(context, request, { typed, errors, isStale }),
  });
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  filled: Filled | undefined,
): Promise<Answer> {
  const forumId = forumIdOf(request);
  const read = forumId && (await readProgrammeDesk(context, { forumId }));
  if (!read?.ok || !read.value.mayPublish) return refusal('absent');
  const { locale } = request;
  const { forum, published } = read.value;
  const reader = { context, locale, read: read.value };
  const t = programmeDeskText.in(locale);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('publish')}
      lead={t('publish.lead', { number: (published?.number ?? 0) + 1 })}
      crumbs={[
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('programme'), href: programmePath(locale, forum) },
        { text: t('publish') },
      ]}
      hears={['programme.*']}
    >
      <Hindrances {...reader} />
      {read.value.clashes.length > 0 && <ClashPanel {...reader} />}
      <Changes {...reader} />
      <Panel title={t('publish.say')}>
        <PanelBody>
          <PublishForm {...reader} filled={filled ?? EMPTY} />
        </PanelBody>
      </Panel>
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}

function Changes({ context, locale, read }: ClashReader) {
  const t = programmeDeskText.in(locale);
  const { forum, talks, published, next } = read;
  return (
    <Panel title={t('publish.changes.title')} hint={next.changes.length}>
      <PanelBody>
        {next.changes.length === 0 ? (
          <p class="quiet">{t(published ? 'publish.nothing' : 'publish.empty')}</p>
        ) : (
          <ChangeList {...{ context, locale, forum, talks }} changes={next.changes} />
        )}
      </PanelBody>
    </Panel>
  );
}

function PublishForm({ locale, read, filled }: ClashReader & { readonly filled: Filled }) {
  const { forum, published } = read;
  const t = programmeDeskText.in(locale);
  const of = fieldOf({ locale, ...filled });
  return (
    <>
      {filled.isStale && (
        <Notice tone="warning" live>
          {t('publish.stale')}
        </Notice>
      )}
      <ActForm
        locale={locale}
        action={programmePath(locale, forum, '/publish')}
        filled={filled}
        carried={{ after: String(published?.number ?? 0) }}
        button={t('publish.do')}
        back={{ href: programmePath(locale, forum), text: t('back') }}
      >
        <Field
          {...of('note')}
          label={t('publish.note')}
          hint={t('publish.note.hint')}
          maxLength={MAX_SLOT_LENGTHS.note}
          optional
        />
        <Field
          {...of('noteEn')}
          label={t('publish.note-en')}
          maxLength={MAX_SLOT_LENGTHS.note}
          optional
        />
      </ActForm>
    </>
  );
}

/** What stands in the way, and who will not be read of yet. */
function Hindrances({ locale, read }: ClashReader) {
  const t = programmeDeskText.in(locale);
  const { forum, clashes, leftOut, waiting } = read;
  const blocking = clashes.filter(isBlocking).length;
  return (
    <>
      {!isShown(forum) && (
        <Notice tone="warning">
          <p>
            {t('publish.hidden')}{' '}
            <a href={deskForumPath(locale, forum.id)}>{saidIn(locale, forum.title)}</a>
          </p>
        </Notice>
      )}
      {blocking > 0 && <Notice tone="danger">{t('publish.blocked', { count: blocking })}</Notice>}
      {leftOut.length > 0 && (
        <Notice tone="warning" title={t('publish.left-out', { count: leftOut.length })}>
          <ul>
            {leftOut.map((talk) => (
              <li key={talk.id}>
                {talk.title}: {t(`talk.${talk.status}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {waiting.length > 0 && <Notice>{t('publish.waiting', { count: waiting.length })}</Notice>}
    </>
  );
}
