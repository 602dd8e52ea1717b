import { seenOf } from '#kernel/edit-conflict.ts';
import type { PhotographId } from '#kernel/ids.ts';
import {
  type Answer,
  document,
  page,
  type PageRequest,
  redirect,
  refusal,
} from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { answerAct, performAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { EMPTY, type Filled } from '#ui/acts/filled.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { isUsable, type Photograph } from '../../domain/photographs/photograph.ts';
import { changePhotograph, removePhotograph } from '../../use-cases/photographs/keep-photograph.ts';
import {
  changingSchema,
  REMOVALS,
  removingSchema,
} from '../../use-cases/photographs/photograph-schemas.ts';
import {
  readDeskPhotograph,
  readDeskPhotographFile,
} from '../../use-cases/photographs/read-desk-photographs.ts';
import { deskForumPath, type ForumDesk } from '../desk/desk-pages.ts';
import { photographsDeskText } from './messages/index.ts';
import { photographError, photographIssues } from './photograph-errors.ts';
import { PhotographFields } from './photograph-fields.tsx';
import { typedOf } from './photograph-typed.ts';
import { deskPhotographPath, deskPhotographsPath, photographIdOf } from './photographs-place.ts';

/** `/desk/forum/photograph/{photograph}`: what is said of one, and how it is taken away. */
export async function deskPhotographPage(
  context: ForumDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = photographIdOf(request);
  if (!id) return refusal('absent');
  return request.method === 'POST'
    ? await change(context, request, id)
    : await show(context, request, id, undefined);
}

async function change(context: ForumDesk, request: PageRequest, id: PhotographId): Promise<Answer> {
  const { locale } = request;
  const typed = Object.fromEntries(request.form);
  const parsed = changingSchema.safeParse(typed);
  const done = await performAct(parsed, ({ seenAt, ...said }) =>
    changePhotograph(context, { id, seenAt, said }),
  );
  return await answerAct(done, {
    done: `${deskPhotographPath(locale, id)}?done=changed`,
    impossible: deskPhotographPath(locale, id),
    issueErrors: (issues) => photographIssues(locale, issues),
    reasonError: (reason) => photographError(locale, reason),
    again: (errors, isStale) => show(context, request, id, { typed, errors, isStale }),
  });
}

/** POST `/desk/forum/photograph/{photograph}/remove`: gone at once, from the page and from the kit. */
export async function removePhotographPage(
  context: ForumDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = photographIdOf(request);
  if (!id) return refusal('absent');
  const { locale } = request;
  const typed = Object.fromEntries(request.form);
  const read = await readDeskPhotograph(context, id);
  if (!read.ok) return refusal('absent');
  const parsed = removingSchema.safeParse(typed);
  if (!parsed.success) {
    const errors = photographIssues(locale, parsed.error.issues, 'why');
    return await show(context, request, id, { typed, errors, isStale: false });
  }
  const { why } = parsed.data;
  const removed = await removePhotograph(context, { id, why });
  if (!removed.ok) return refusal('absent');
  const done = why === 'taken-back' ? 'taken-back' : 'removed';
  return redirect(`${deskPhotographsPath(locale, read.value.forum.id)}?done=${done}`);
}

/** `/desk/forum/photograph/{photograph}/small`: for whoever looks after it, though nobody else may see it. */
export function deskPhotographFile(size: 'small' | 'page') {
  return async (context: ForumDesk, request: PageRequest): Promise<Answer> => {
    const id = photographIdOf(request);
    const read = id && (await readDeskPhotographFile(context, { id, size }));
    return read?.ok ? document(read.value, 'image/jpeg') : refusal('absent');
  };
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  id: PhotographId,
  filled: Filled | undefined,
): Promise<Answer> {
  const read = await readDeskPhotograph(context, id);
  if (!read.ok) return refusal('absent');
  const { photograph, forum } = read.value;
  const { locale, query } = request;
  const t = photographsDeskText.in(locale);
  const isRemoving = filled !== undefined && filled.typed['captionUk'] === undefined;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={saidIn(locale, photograph.caption)}
      lead={t(isUsable(photograph) ? 'lead.usable' : 'lead.hidden')}
      crumbs={[
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('title'), href: deskPhotographsPath(locale, forum.id) },
        { text: saidIn(locale, photograph.caption) },
      ]}
      done={query.get('done') === 'changed' && t('done.changed')}
      hears={['photograph.*']}
      aside={<Removing locale={locale} id={id} filled={isRemoving ? filled : undefined} />}
    >
      <Panel>
        <PanelBody>
          <p>
            <img
              src={deskPhotographPath('uk', id, '/page')}
              alt={saidIn(locale, photograph.alt)}
              width="480"
            />
          </p>
          <Changing
            locale={locale}
            photograph={photograph}
            filled={isRemoving ? undefined : filled}
          />
        </PanelBody>
      </Panel>
    </DeskPage>,
    reasonOfTyped(filled),
  );
}

interface ChangingProps {
  readonly locale: Locale;
  readonly photograph: Photograph;
  readonly filled: Filled | undefined;
}

function Changing({ locale, photograph, filled }: ChangingProps) {
  const t = photographsDeskText.in(locale);
  const shown = filled ?? { typed: typedOf(photograph), errors: [], isStale: false };
  return (
    <ActForm
      locale={locale}
      action={deskPhotographPath(locale, photograph.id)}
      filled={shown}
      seenAt={seenOf(photograph)}
      now={[
        { label: t('caption.uk'), value: photograph.caption.uk },
        { label: t('consent'), value: t(`consent.${photograph.consent}`) },
      ]}
      button={t('change.do')}
    >
      <PhotographFields locale={locale} typed={shown.typed} errors={shown.errors} />
    </ActForm>
  );
}

interface RemovingProps {
  readonly locale: Locale;
  readonly id: PhotographId;
  readonly filled: Filled | undefined;
}

function Removing({ locale, id, filled }: RemovingProps) {
  const t = photographsDeskText.in(locale);
  const shown = filled ?? EMPTY;
  return (
    <Panel title={t('remove')}>
      <PanelBody>
        <p>{t('remove.lead')}</p>
        <ActForm
          locale={locale}
          action={deskPhotographPath(locale, id, '/remove')}
          filled={{ ...shown, isStale: false }}
          button={t('remove.do')}
        >
          <Choices
            locale={locale}
            name="why"
            legend={t('why')}
            options={REMOVALS.map((value) => ({ value, label: t(`why.${value}`) }))}
            error={shown.errors[0]?.text}
          />
        </ActForm>
      </PanelBody>
    </Panel>
  );
}
