import type { VNode } from 'preact';
import type { Result } from '#kernel/result.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { PeopleDeskContext } from '../domain/people-context.ts';
import type { StaffPerson } from '../domain/staff-person.ts';
import { identityText } from '../messages/index.ts';
import { deskFrame } from './desk-frame.ts';

/** Something dangerous that somebody is about to do with a person: a page says what will happen, its button does it. */
export interface Act {
  readonly kind: 'revoke' | 'suspend' | 'restore' | 'renew';
  readonly person: StaffPerson;
  /** Under the person's own address. */
  readonly path: string;
  /** What will happen, in a sentence. */
  readonly text: string;
  /** What else to know before it is done. */
  readonly more?: VNode | null;
}

type Said =
  | 'last-administrator'
  | 'out-of-reach'
  | 'own-account'
  | 'account-suspended'
  | 'asked-already'
  | 'suspended-above';
type ActRefusal = Said | 'forbidden' | 'step-up' | 'absent';

/** Asks first; once it was confirmed and done, `shown` answers, or the page says why it was not done. */
export async function confirmAct<Done>(
  context: PeopleDeskContext,
  request: PageRequest,
  act: Act,
  {
    run,
    shown,
  }: {
    readonly run: () => Promise<Result<Done, ActRefusal>>;
    readonly shown: (done: Done) => Answer | Promise<Answer>;
  },
): Promise<Answer> {
  if (request.method === 'GET') return await showAct(context, request, act, undefined);
  const done = await run();
  if (done.ok) return await shown(done.value);
  const why = done.refusal;
  if (why === 'forbidden' || why === 'step-up' || why === 'absent') return refusal('absent');
  return await showAct(context, request, act, why);
}

/** Back at the person's page, which says that it is done. */
export function backToPerson({ locale }: PageRequest, { id }: StaffPerson, done: string): Answer {
  return redirect(localePath(locale, `/desk/people/${id}?done=${done}`));
}

async function showAct(
  context: PeopleDeskContext,
  request: PageRequest,
  { kind, person, path, text, more }: Act,
  problem: Said | undefined,
): Promise<Answer> {
  const { locale } = request;
  const t = identityText.in(locale);
  const back = localePath(locale, `/desk/people/${person.id}`);
  const title = t(`confirm.${kind}.title`);
  const isDangerous = kind === 'revoke' || kind === 'suspend';
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      crumbs={[
        { text: t('people'), href: localePath(locale, '/desk/people') },
        { text: person.name, href: back },
        { text: title },
      ]}
    >
      {problem && (
        <Notice tone="danger" live>
          {t(`confirm.problem.${problem}`)}
        </Notice>
      )}
      <Panel title={person.name}>
        <PanelBody>
          <p>{text}</p>
          {more}
          <div class="buttons">
            <PostButton action={`${back}/${path}`} kind={isDangerous ? 'danger' : 'main'}>
              {t(`confirm.${kind}.button`)}
            </PostButton>
            <a class="button plain" href={back}>
              {t('confirm.cancel')}
            </a>
          </div>
        </PanelBody>
      </Panel>
    </DeskPage>,
    problem ? { reason: 'conflict' } : {},
  );
}
