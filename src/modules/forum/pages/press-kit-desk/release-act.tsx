import type { VNode } from 'preact';
import { seenOf } from '#kernel/edit-conflict.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { answerAct, type Performed, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { EMPTY, fieldOf, type Filled, type Typed } from '#ui/acts/filled.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { ReleaseState } from '../../domain/press-kit/release.ts';
import { type DeskRelease, readDeskRelease } from '../../use-cases/press-kit/read-desk-release.ts';
import { deskForumPath } from '../desk/desk-pages.ts';
import { pressKitDeskText } from './messages/index.ts';
import type { PressKitDesk } from './press-kit-desk.ts';
import { releaseError, releaseIssues } from './release-errors.ts';
import { deskReleasesPath, type ReleaseAct, releaseActPath, releaseIdOf } from './release-paths.ts';

export interface ActProps {
  readonly context: PressKitDesk;
  readonly request: PageRequest;
  readonly read: DeskRelease;
}

export interface ActFieldsProps extends ActProps {
  readonly of: ReturnType<typeof fieldOf>;
  readonly typed: Typed;
}

/** One act on a release: its page, and what is sent from it. */
export interface ActOnRelease {
  readonly act: ReleaseAct;
  /** In which it can be done. */
  readonly states: readonly ReleaseState[];
  readonly perform: (
    context: PressKitDesk,
    id: DeskRelease['release']['id'],
    typed: Typed,
  ) => Promise<Performed>;
  /** What stands in the form before anybody typed. */
  readonly begins: (props: ActProps) => Typed;
  readonly fields: (props: ActFieldsProps) => VNode;
  /** Beside the form, what whoever fills it in looks at. */
  readonly beside?: (props: ActProps) => VNode;
  /** Beside which field a reason is said, where it is another one than elsewhere. */
  readonly error?: typeof releaseError;
}

export function releaseActPage(on: ActOnRelease) {
  return async (context: PressKitDesk, request: PageRequest): Promise<Answer> =>
    request.method === 'POST'
      ? await perform(context, request, on)
      : await show(context, request, on, undefined);
}

async function perform(
  context: PressKitDesk,
  request: PageRequest,
  on: ActOnRelease,
): Promise<Answer> {
  const id = releaseIdOf(request);
  const read = id && (await readDeskRelease(context, id));
  if (!id || !read?.ok) return refusal('absent');
  const { locale, form } = request;
  const typed = Object.fromEntries(form);
  const back = deskReleasesPath(locale, read.value.forum.id);
  const { error = releaseError } = on;
  return await answerAct(await on.perform(context, id, typed), {
    done: `${back}?done=${on.act}`,
    impossible: `${back}?done=impossible`,
    issueErrors: (issues) => releaseIssues(locale, issues),
    reasonError: (reason) => error(locale, reason),
    again: (errors, isStale) => show(context, request, on, { typed, errors, isStale }),
  });
}

async function show(
  context: PressKitDesk,
  request: PageRequest,
  on: ActOnRelease,
  filled: Filled | undefined,
): Promise<Answer> {
  const id = releaseIdOf(request);
  const found = id && (await readDeskRelease(context, id));
  if (!found?.ok) return refusal('absent');
  const read = found.value;
  const { locale } = request;
  const { forum, release, state } = read;
  const back = deskReleasesPath(locale, forum.id);
  if (!on.states.includes(state)) return redirect(`${back}?done=impossible`);
  const t = pressKitDeskText.in(locale);
  const props = { context, request, read };
  const shown = filled ?? { ...EMPTY, typed: on.begins(props) };
  const { typed } = shown;
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t(`act.${on.act}`)}
      lead={t(`act.${on.act}.lead`)}
      crumbs={[
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('title'), href: back },
        { text: t(`act.${on.act}`) },
      ]}
      hears={['release.*']}
    >
      <Panel>
        <PanelBody>
          <ActForm
            locale={locale}
            action={releaseActPath(locale, release.id, on.act)}
            filled={shown}
            seenAt={seenOf(release)}
            now={[
              { label: t('state'), value: t(`state.${state}`) },
              { label: t('field.title'), value: release.title.uk, typed: typed['title'] },
              { label: t('field.lead'), value: release.lead.uk, typed: typed['lead'] },
              { label: t('field.body'), value: release.body.uk, typed: typed['body'] },
            ]}
            button={t(`act.${on.act}.send`)}
            back={{ href: back, text: t('back') }}
          >
            {on.fields({ ...props, typed, of: fieldOf({ locale, ...shown }) })}
          </ActForm>
        </PanelBody>
      </Panel>
      {on.beside?.(props)}
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}
