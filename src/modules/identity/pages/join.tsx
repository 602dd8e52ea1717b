import { type Answer, json, type PageRequest, page, NO_STORE } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { IdentityContext } from '../domain/sign-in.ts';
import { identityText } from '../messages/index.ts';
import { acceptInvitation, type WayIn } from '../use-cases/accept-invitation.ts';
import { askForInvitedPasskey } from '../use-cases/add-passkey.ts';
import { readInvitation } from '../use-cases/read-invitation.ts';
import { type JoinProblem, JoinView } from './join-view.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { signedInCookies, visitOf } from './visit-of.ts';

/** `/join/:token`: who invites, and to what. Nothing changes before something is sent from here. */
export async function joinPage(
  context: IdentityContext,
  request: PageRequest,
  problem?: JoinProblem,
): Promise<Answer> {
  const token = tokenOf(request);
  const invitation = await readInvitation(context, token);
  if (!invitation.ok) return linkIsOver(request);
  const path = `/join/${token}`;
  return page(
    <JoinView
      request={{ ...request, path }}
      site={context.signIn.site}
      invitation={invitation.value}
      path={path}
      {...(problem ? { problem } : {})}
    />,
    { headers: NO_STORE, ...(problem ? { reason: reasonOf(problem) } : {}) },
  );
}

export function joinByPassword(context: IdentityContext, request: PageRequest): Promise<Answer> {
  const typed = (name: string) => request.form.get(name) ?? '';
  return accept(context, request, {
    kind: 'password',
    password: typed('password'),
    code: typed('code'),
  });
}

export function joinByPasskey(context: IdentityContext, request: PageRequest): Promise<Answer> {
  const device = visitOf(context.signIn.site, request).device;
  const label = device === '' ? identityText.in(request.locale)('passkey.new') : device;
  return accept(context, request, {
    kind: 'passkey',
    json: request.form.get('response') ?? '',
    label,
  });
}

export async function joinOptions(context: IdentityContext, request: PageRequest): Promise<Answer> {
  const asked = await askForInvitedPasskey(context, tokenOf(request));
  return asked.ok ? json(asked.value) : linkIsOver(request);
}

async function accept(context: IdentityContext, request: PageRequest, way: WayIn): Promise<Answer> {
  const { site } = context.signIn;
  const accepted = await acceptInvitation(context, tokenOf(request), way, visitOf(site, request));
  if (!accepted.ok) {
    return accepted.refusal === 'absent'
      ? linkIsOver(request)
      : await joinPage(context, request, accepted.refusal);
  }
  const t = identityText.in(request.locale);
  const { recoveryCodes, signedIn } = accepted.value;
  return page(
    <RecoveryCodes
      request={{ ...request, path: '/account' }}
      codes={recoveryCodes}
      on={localePath(request.locale, '/desk')}
      onText={t('codes.on')}
    />,
    { headers: NO_STORE, cookies: signedInCookies(site, signedIn) },
  );
}

/** A link that was never one, was used, or is too old: nobody is told which. */
function linkIsOver(request: PageRequest): Answer {
  const t = identityText.in(request.locale);
  return page(
    <PublicPage request={{ ...request, path: '/sign-in' }} title={t('join.absent')} noIndex>
      <h1>{t('join.absent')}</h1>
      <p class="lead">{t('join.absent.text')}</p>
      <Buttons>
        <ButtonLink href={localePath(request.locale, '/sign-in')} kind="plain">
          {t('join.sign-in')}
        </ButtonLink>
      </Buttons>
    </PublicPage>,
    { reason: 'absent', headers: NO_STORE },
  );
}

function tokenOf({ params }: PageRequest): string {
  return params['token'] ?? '';
}

function reasonOf(problem: JoinProblem) {
  return problem === 'busy' ? 'unavailable' : 'invalid';
}
