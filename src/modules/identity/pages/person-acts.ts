import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import type { PeopleDeskContext, PeoplePagesContext } from '../domain/people-context.ts';
import { identityText } from '../messages/index.ts';
import { type ReadColleague, readColleague } from '../use-cases/read-colleague.ts';
import { renewInvitation } from '../use-cases/renew-invitation.ts';
import { revokeRole } from '../use-cases/revoke-role.ts';
import { restoreAccount, suspendAccount } from '../use-cases/suspend-account.ts';
import { backToPerson, confirmAct } from './confirm-act.tsx';
import { whereWords } from './people-words.ts';
import { redirectToRequests } from './role-requests.tsx';
import { shownLink } from './shown-link.tsx';

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
  const act = { kind: 'revoke', person, path: `revoke/${grant.id}`, text } as const;
  return await confirmAct(context, request, act, {
    run: () => revokeRole(context, { accountId: person.id, grantId: grant.id }),
    shown: () => backToPerson(request, person, 'revoked'),
  });
}

/** `/desk/people/:id/suspend` */
export async function suspendPage(
  context: PeoplePagesContext,
  request: PageRequest,
): Promise<Answer> {
  const read = await readAsked(context, request);
  if (!read?.may.suspend) return refusal('absent');
  const { person } = read;
  const text = identityText.in(request.locale)('confirm.suspend.text', { name: person.name });
  const more = await context.inHand(context, person.id, request.locale);
  const act = { kind: 'suspend', person, path: 'suspend', text, more } as const;
  return await confirmAct(context, request, act, {
    run: () => suspendAccount(context, person.id),
    shown: () => backToPerson(request, person, 'suspended'),
  });
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
  const act = { kind: 'restore', person, path: 'restore', text } as const;
  return await confirmAct(context, request, act, {
    run: () => restoreAccount(context, person.id),
    shown: () => backToPerson(request, person, 'restored'),
  });
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
  const act = { kind: 'renew', person, path: 'link', text } as const;
  return await confirmAct(context, request, act, {
    run: () => renewInvitation(context, person.id),
    shown: (renewed) =>
      'asked' in renewed
        ? redirectToRequests(request.locale, renewed.asked)
        : shownLink(context, request, { invitation: renewed.link, name }),
  });
}

async function readAsked(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<ReadColleague | undefined> {
  const id = parseId<'account'>(request.params['id'] ?? '');
  const read = id && (await readColleague(context, id));
  return read?.ok ? read.value : undefined;
}
