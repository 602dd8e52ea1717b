import { type AccountId, type GrantId, parseId } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '../../../platform/http/route.ts';
import { localePath } from '../../../platform/i18n/locales.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { Panel, PanelBody } from '../../../ui/components/panel.tsx';
import { PostButton } from '../../../ui/components/post-button.tsx';
import { DeskPage } from '../../../ui/layouts/desk-page.tsx';
import type { PeopleDeskContext } from '../domain/people-context.ts';
import { identityText } from '../messages/index.ts';
import { type ReadColleague, readColleague } from '../use-cases/read-colleague.ts';
import { renewInvitation } from '../use-cases/renew-invitation.ts';
import { revokeRole } from '../use-cases/revoke-role.ts';
import { restoreAccount, suspendAccount } from '../use-cases/suspend-account.ts';
import { deskFrame } from './desk-frame.ts';
import { whereWords } from './people-words.ts';
import { shownLink } from './shown-link.tsx';

type Problem = 'last-administrator' | 'out-of-reach' | 'own-account' | 'account-suspended';

/** A page that says what will happen, and the button that does it. */
interface Act {
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly danger: boolean;
}

/** `/desk/people/:id/revoke/:grant` */
export async function revokeRolePage(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const grantId = parseId<'grant'>(request.params['grant'] ?? '');
  const read = await readAsked(context, request);
  const grant = read?.held.find(({ id }) => id === grantId);
  if (!read || !grant || !read.revocable.has(grant.id)) return refusal('absent');
  const { person } = read;
  const t = identityText.in(request.locale);
  const text = t('confirm.revoke.text', {
    name: person.name,
    role: t(`role.${grant.role}`),
    where: whereWords(request.locale, context.places, grant),
  });
  const act = actOf(request, 'revoke', `revoke/${grant.id}`, person.id, text);
  if (request.method === 'GET') return await showAct(context, request, read, act);
  const ids: { accountId: AccountId; grantId: GrantId } = {
    accountId: person.id,
    grantId: grant.id,
  };
  return await answer(context, request, read, act, await revokeRole(context, ids), 'revoked');
}

/** `/desk/people/:id/suspend` */
export async function suspendPage(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const read = await readAsked(context, request);
  if (!read?.may.suspend) return refusal('absent');
  const { person } = read;
  const text = identityText.in(request.locale)('confirm.suspend.text', { name: person.name });
  const act = actOf(request, 'suspend', 'suspend', person.id, text);
  if (request.method === 'GET') return await showAct(context, request, read, act);
  const done = await suspendAccount(context, person.id);
  return await answer(context, request, read, act, done, 'suspended');
}

/** `/desk/people/:id/restore` */
export async function restorePage(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const read = await readAsked(context, request);
  if (!read?.may.restore) return refusal('absent');
  const { person } = read;
  const text = identityText.in(request.locale)('confirm.restore.text', { name: person.name });
  const act = actOf(request, 'restore', 'restore', person.id, text);
  if (request.method === 'GET') return await showAct(context, request, read, act);
  const done = await restoreAccount(context, person.id);
  return await answer(context, request, read, act, done, 'restored');
}

/** `/desk/people/:id/link`: a new link, shown once. */
export async function renewLinkPage(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const read = await readAsked(context, request);
  if (!read?.may.renew) return refusal('absent');
  const { person } = read;
  const { name } = person;
  const purpose = person.status === 'invited' ? 'join' : 'recover';
  const text = identityText.in(request.locale)(`confirm.renew.text.${purpose}`, { name });
  const act = actOf(request, 'renew', 'link', person.id, text);
  if (request.method === 'GET') return await showAct(context, request, read, act);
  const renewed = await renewInvitation(context, person.id);
  if (renewed.ok) return await shownLink(context, request, { invitation: renewed.value, name });
  return await refuse(context, request, read, act, renewed.refusal);
}

async function readAsked(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<ReadColleague | undefined> {
  const id = parseId<'account'>(request.params['id'] ?? '');
  const read = id && (await readColleague(context, id));
  return read?.ok ? read.value : undefined;
}

function actOf(
  { locale }: PageRequest,
  kind: 'revoke' | 'suspend' | 'restore' | 'renew',
  path: string,
  person: AccountId,
  text: string,
): Act {
  const t = identityText.in(locale);
  return {
    path: localePath(locale, `/desk/people/${person}/${path}`),
    title: t(`confirm.${kind}.title`),
    text,
    button: t(`confirm.${kind}.button`),
    danger: kind === 'revoke' || kind === 'suspend',
  };
}

async function answer(
  context: PeopleDeskContext,
  request: PageRequest,
  read: ReadColleague,
  act: Act,
  done: Result<void, Problem | 'forbidden' | 'step-up' | 'absent'>,
  said: string,
): Promise<Answer> {
  if (!done.ok) return await refuse(context, request, read, act, done.refusal);
  return redirect(localePath(request.locale, `/desk/people/${read.person.id}?done=${said}`));
}

async function refuse(
  context: PeopleDeskContext,
  request: PageRequest,
  read: ReadColleague,
  act: Act,
  why: Problem | 'forbidden' | 'step-up' | 'absent',
): Promise<Answer> {
  if (why === 'forbidden' || why === 'step-up' || why === 'absent') return refusal('absent');
  return await showAct(context, request, read, act, why);
}

async function showAct(
  context: PeopleDeskContext,
  request: PageRequest,
  { person }: ReadColleague,
  act: Act,
  problem?: Problem,
): Promise<Answer> {
  const { locale } = request;
  const t = identityText.in(locale);
  const back = localePath(locale, `/desk/people/${person.id}`);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={act.title}
      crumbs={[
        { text: t('people'), href: localePath(locale, '/desk/people') },
        { text: person.name, href: back },
        { text: act.title },
      ]}
    >
      {problem && (
        <Notice tone="danger" live>
          {t(`confirm.problem.${problem}`)}
        </Notice>
      )}
      <Panel title={person.name}>
        <PanelBody>
          <p>{act.text}</p>
          <div class="buttons">
            <PostButton action={act.path} kind={act.danger ? 'danger' : 'main'}>
              {act.button}
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
