import { seenOf } from '#kernel/edit-conflict.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Button, ButtonLink, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { answerAct, performAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { EMPTY, type Filled } from '#ui/acts/filled.ts';
import { SeenAt } from '#ui/acts/seen-at.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { mayGoBack } from '../../domain/press-kit/release.ts';
import { draftRelease } from '../../use-cases/press-kit/draft-release.ts';
import {
  type DeskRelease,
  type DeskReleases,
  readDeskReleases,
} from '../../use-cases/press-kit/read-desk-release.ts';
import { draftingSchema } from '../../use-cases/press-kit/release-schemas.ts';
import { deskForumPath, deskListPath, forumIdOf } from '../desk/desk-pages.ts';
import { momentOf } from '../forum-words.ts';
import { releasePath } from '../press-kit/paths.ts';
import { releaseLettersPath } from '../press-list-desk/press-list-place.ts';
import { writeDraft } from '../press-kit-draft/write-draft.ts';
import { pressKitDeskText } from './messages/index.ts';
import type { PressKitDesk } from './press-kit-desk.ts';
import { releaseError, releaseIssues } from './release-errors.ts';
import { deskReleasesPath, RELEASE_ACTS, releaseActPath } from './release-paths.ts';
import { CorrectionsPanel, FactsPanel, TracedPanel, WithdrawnPanel } from './release-panels.tsx';
import { TextPanels } from './text-panels.tsx';

/** `/desk/forum/{id}/release`: what the forum tells the media, where it stands, and what can be done with it now. */
export async function deskReleasesPage(
  context: PressKitDesk,
  request: PageRequest,
): Promise<Answer> {
  if (request.method === 'GET') return await show(context, request, undefined);
  const id = forumIdOf(request);
  if (!id) return refusal('absent');
  const { locale, form } = request;
  const typed = Object.fromEntries(form);
  const done = await performAct(draftingSchema.safeParse(typed), (sent) =>
    draftRelease(context, writeDraft, { ...sent, forumId: id }),
  );
  const back = deskReleasesPath(locale, id);
  return await answerAct(done, {
    done: `${back}?done=draft`,
    impossible: `${back}?done=impossible`,
    issueErrors: (issues) => releaseIssues(locale, issues, 'isOverwritten'),
    reasonError: (reason) => releaseError(locale, reason, 'isOverwritten'),
    again: (errors, isStale) => show(context, request, { typed, errors, isStale }),
  });
}

const DONE = ['draft', 'reopen', 'impossible', ...RELEASE_ACTS] as const;

async function show(
  context: PressKitDesk,
  request: PageRequest,
  filled: Filled | undefined,
): Promise<Answer> {
  const id = forumIdOf(request);
  const read = id && (await readDeskReleases(context, id));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const { forum, facts, current, withdrawn } = read.value;
  const t = pressKitDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  const props = { context, request, read: read.value, filled };
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('title')}
      lead={stateWords(context, request, current)}
      crumbs={[
        { text: t('forums'), href: deskListPath(locale) },
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('title') },
      ]}
      done={done && t(`done.${done}`)}
      hears={['release.*']}
      actions={current && <Actions context={context} request={request} current={current} />}
    >
      {current && <Current context={context} request={request} current={current} />}
      <Drafting {...props} />
      <FactsPanel locale={locale} facts={facts} />
      <WithdrawnPanel context={context} locale={locale} withdrawn={withdrawn} />
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}

function stateWords(
  context: PressKitDesk,
  { locale }: PageRequest,
  current: DeskRelease | undefined,
): string {
  const t = pressKitDeskText.in(locale);
  if (!current) return t('state.none');
  const { state, release } = current;
  const when = release.outAt ? momentOf(context, locale, release.outAt) : '';
  return when === '' ? t(`state.${state}`) : t(`state.${state}.when`, { when });
}

const ACTS_IN = {
  draft: ['finish', 'edit'],
  embargoed: ['finish', 'correct', 'withdraw'],
  out: ['correct', 'withdraw'],
  withdrawn: [],
} as const;

interface ActionsProps {
  readonly context: PressKitDesk;
  readonly request: PageRequest;
  readonly current: DeskRelease;
}

/** The likeliest thing first. */
function Actions({ context, request: { locale }, current }: ActionsProps) {
  const { release, state, forum } = current;
  const t = pressKitDeskText.in(locale);
  const now = context.platform.clock.now();
  // Whoever has it was told the hour.
  const acts = ACTS_IN[state].filter(
    (act) => act !== 'finish' || state === 'draft' || !release.shownAt,
  );
  return (
    <>
      {acts.map((act, index) => (
        <ButtonLink
          key={act}
          kind={index === 0 ? 'main' : 'plain'}
          href={releaseActPath(locale, release.id, act)}
        >
          {t(act === 'finish' && state === 'embargoed' ? 'act.move' : `act.${act}`)}
        </ButtonLink>
      ))}
      {mayGoBack(release, now) && (
        <PostButton
          action={releaseActPath(locale, release.id, 'reopen')}
          fields={{ seenAt: seenOf(release) }}
        >
          {t('act.reopen')}
        </PostButton>
      )}
      {state !== 'draft' && (
        <>
          <ButtonLink kind="plain" href={releaseLettersPath(locale, release.id)}>
            {t('letters')}
          </ButtonLink>
          <ButtonLink kind="plain" href={releasePath(locale, forum.year)}>
            {t('public')}
          </ButtonLink>
        </>
      )}
    </>
  );
}

function Current({ context, request: { locale }, current }: ActionsProps) {
  return (
    <>
      <TracedPanel locale={locale} current={current} />
      <TextPanels locale={locale} release={current.release} />
      <CorrectionsPanel context={context} locale={locale} current={current} />
    </>
  );
}

interface DraftingProps {
  readonly request: PageRequest;
  readonly read: DeskReleases;
  readonly filled: Filled | undefined;
}

/** A draft from facts: the first one, or one anew, which takes away what a person wrote only where they say so. */
function Drafting({ request: { locale }, read: { forum, current }, filled }: DraftingProps) {
  if (current && current.state !== 'draft') return null;
  return <DraftForm locale={locale} forum={forum} current={current} filled={filled} />;
}

interface DraftFormProps extends Pick<DeskReleases, 'forum' | 'current'> {
  readonly locale: PageRequest['locale'];
  readonly filled: Filled | undefined;
}

function DraftForm({ locale, forum, current, filled = EMPTY }: DraftFormProps) {
  const t = pressKitDeskText.in(locale);
  const isEdited = current?.release.isEdited === true;
  const draft = current ? 'draft.anew' : 'draft';
  return (
    <Panel title={t(draft)} id="draft">
      <PanelBody>
        {filled.isStale && <p>{t('stale')}</p>}
        <p>{t(isEdited ? 'draft.edited' : 'draft.lead')}</p>
        <form method="post" action={deskReleasesPath(locale, forum.id)} noValidate>
          <ErrorSummary locale={locale} errors={filled.errors} />
          <SeenAt
            now={seenOf(current?.release)}
            sent={filled.typed['seenAt']}
            isStale={filled.isStale}
          />
          {isEdited && <Tick name="isOverwritten">{t('draft.overwrite')}</Tick>}
          <Buttons>
            <Button kind={current ? 'plain' : 'main'}>{t(`${draft}.send`)}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}
