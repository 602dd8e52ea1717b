import { parseId } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import {
  type Answer,
  json,
  type PageRequest,
  page,
  redirect,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { identityText } from '../messages/index.ts';
import { addPasskey, askForOwnPasskey } from '../use-cases/add-passkey.ts';
import { endSessions } from '../use-cases/end-sessions.ts';
import { removeSignInMeans } from '../use-cases/remove-sign-in-means.ts';
import { renamePasskey } from '../use-cases/rename-passkey.ts';
import { renewRecoveryCodes } from '../use-cases/renew-recovery-codes.ts';
import { setLanguage } from '../use-cases/set-language.ts';
import { type AccountDone, accountPage, type AccountProblem } from './account.tsx';
import type { AccountContext } from './account-context.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { visitOf } from './visit-of.ts';

export async function passkeyOptions(context: AccountContext): Promise<Answer> {
  const asked = await askForOwnPasskey(context);
  return asked.ok ? json(asked.value) : refusal('absent');
}

/** It is called as the device calls itself, until its owner says otherwise. */
export async function addPasskeyAction(
  context: AccountContext,
  request: PageRequest,
): Promise<Answer> {
  const { device } = visitOf(context.signIn.site, request);
  const label = device === '' ? identityText.in(request.locale)('passkey.new') : device;
  const json = request.form.get('response') ?? '';
  return await answer(context, request, 'passkey-added', await addPasskey(context, json, label));
}

export async function renamePasskeyAction(
  context: AccountContext,
  request: PageRequest,
): Promise<Answer> {
  const id = parseId<'passkey'>(request.params['id'] ?? '');
  if (id === undefined) return refusal('absent');
  const label = request.form.get(`label-${id}`) ?? '';
  return await answer(context, request, 'renamed', await renamePasskey(context, id, label));
}

export async function removePasskeyAction(
  context: AccountContext,
  request: PageRequest,
): Promise<Answer> {
  const id = parseId<'passkey'>(request.params['id'] ?? '');
  if (id === undefined) return refusal('absent');
  return await answer(context, request, 'passkey-removed', await removeSignInMeans(context, id));
}

export async function removePasswordAction(
  context: AccountContext,
  request: PageRequest,
): Promise<Answer> {
  const removed = await removeSignInMeans(context, 'password');
  return await answer(context, request, 'password-removed', removed);
}

export async function recoveryCodesAction(
  context: AccountContext,
  request: PageRequest,
): Promise<Answer> {
  const renewed = await renewRecoveryCodes(context);
  if (!renewed.ok) return refusal('absent');
  return page(
    <RecoveryCodes
      request={{ ...request, path: '/account' }}
      codes={renewed.value}
      on={localePath(request.locale, '/account')}
      onText={identityText.in(request.locale)('codes.back')}
    />,
    { headers: NO_STORE },
  );
}

export async function endSessionAction(
  context: AccountContext,
  request: PageRequest,
): Promise<Answer> {
  const id = parseId<'session'>(request.params['id'] ?? '');
  if (id === undefined) return refusal('absent');
  return await answer(context, request, 'session-ended', await endSessions(context, id));
}

export async function endOthersAction(
  context: AccountContext,
  request: PageRequest,
): Promise<Answer> {
  return await answer(context, request, 'others-ended', await endSessions(context, 'others'));
}

export async function languageAction(
  context: AccountContext,
  request: PageRequest,
): Promise<Answer> {
  const language = request.form.get('language') === 'en' ? 'en' : 'uk';
  return await answer(context, request, 'language', await setLanguage(context, language));
}

type Refused = 'forbidden' | 'step-up' | 'absent' | AccountProblem;

async function answer(
  context: AccountContext,
  request: PageRequest,
  done: AccountDone,
  result: Result<unknown, Refused>,
): Promise<Answer> {
  const account = localePath(request.locale, '/account');
  if (result.ok) return redirect(`${account}?done=${done}`);
  switch (result.refusal) {
    case 'forbidden':
    case 'absent':
      return refusal('absent');
    case 'step-up':
      return redirect(`${account}/prove?next=/account`);
    case 'last-means':
    case 'label-unreadable':
    case 'passkey-refused':
      return await accountPage(context, request, result.refusal);
  }
}
