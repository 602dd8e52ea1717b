import {
  type Answer,
  json,
  type PageReason,
  type PageRequest,
  page,
  redirect,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { Result } from '#kernel/result.ts';
import { endedSessionCookie } from '../domain/cookies.ts';
import { safeNext } from '../domain/safe-next.ts';
import type { SignedIn } from '../domain/session.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { askForPasskey } from '../use-cases/ask-for-passkey.ts';
import { endSessions } from '../use-cases/end-sessions.ts';
import { signInWithPasskey } from '../use-cases/sign-in-with-passkey.ts';
import { signInWithPassword } from '../use-cases/sign-in-with-password.ts';
import { type SignInProblem, SignInView } from './sign-in-view.tsx';
import { signedInCookies, visitOf } from './visit-of.ts';

export function signInPage(
  { signIn, withoutSignIn = [] }: IdentityContext,
  request: PageRequest,
): Answer {
  const next = safeNext(request.query.get('next'));
  const instead = withoutSignIn.find(({ insteadOf }) => insteadOf === next);
  return page(
    <SignInView request={request} site={signIn.site} next={next} instead={instead} email="" />,
    { headers: NO_STORE },
  );
}

export async function passwordSignIn(
  context: IdentityContext,
  request: PageRequest,
): Promise<Answer> {
  const typed = (name: string) => request.form.get(name) ?? '';
  const credentials = { email: typed('email'), password: typed('password'), code: typed('code') };
  const visit = visitOf(context.signIn.site, request);
  return answer(context, request, await signInWithPassword(context, credentials, visit), 'wrong');
}

export async function passkeySignIn(
  context: IdentityContext,
  request: PageRequest,
): Promise<Answer> {
  const visit = visitOf(context.signIn.site, request);
  const signedIn = await signInWithPasskey(context, request.form.get('response') ?? '', visit);
  return answer(context, request, signedIn, 'passkey-wrong');
}

/** The question that a passkey answers, for the island. */
export async function signInOptions(context: IdentityContext): Promise<Answer> {
  const asked = await askForPasskey(context, 'sign-in');
  return asked.ok ? json(asked.value) : refusal('absent');
}

export async function signOut(context: IdentityContext, request: PageRequest): Promise<Answer> {
  const ended = await endSessions(context, 'this');
  if (!ended.ok) return refusal('absent');
  return redirect(`${localePath(request.locale, '/sign-in')}?out`, {
    cookies: [endedSessionCookie(context.signIn.site)],
  });
}

type Refused = 'forbidden' | 'wrong' | 'too-many' | 'busy';

const REASONS = {
  wrong: 'unknown-person',
  'passkey-wrong': 'unknown-person',
  'too-many': 'too-many',
  busy: 'unavailable',
} as const satisfies Record<SignInProblem, PageReason>;

function answer(
  { signIn }: IdentityContext,
  request: PageRequest,
  signedIn: Result<SignedIn, Refused>,
  whenWrong: SignInProblem,
): Answer {
  const next = safeNext(request.form.get('next'));
  if (signedIn.ok) {
    const { language } = signedIn.value;
    const to =
      next === undefined ? localePath(language, '/desk') : localePath(request.locale, next);
    return redirect(to, { cookies: signedInCookies(signIn.site, signedIn.value) });
  }
  if (signedIn.refusal === 'forbidden') return refusal('absent');
  const problem = signedIn.refusal === 'wrong' ? whenWrong : signedIn.refusal;
  const email = request.form.get('email') ?? '';
  const shown = { ...request, path: '/sign-in' };
  return page(
    <SignInView request={shown} site={signIn.site} next={next} email={email} problem={problem} />,
    { reason: REASONS[problem], headers: NO_STORE },
  );
}
