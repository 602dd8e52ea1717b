import type { Answer, PageRequest, Route } from '../../platform/http/route.ts';
import { MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import type { Actor } from './domain/actor.ts';
import { asActor } from './domain/context.ts';
import { PASSKEY_POSTS, PASSWORD_POSTS } from './domain/sign-in-limits.ts';
import type { Permission } from './domain/permission.ts';
import {
  addPasskeyAction,
  endOthersAction,
  endSessionAction,
  languageAction,
  passkeyOptions,
  recoveryCodesAction,
  removePasskeyAction,
  removePasswordAction,
  renamePasskeyAction,
} from './pages/account-actions.tsx';
import type { AccountContext } from './pages/account-context.ts';
import { accountPage } from './pages/account.tsx';
import { joinByPasskey, joinByPassword, joinOptions, joinPage } from './pages/join.tsx';
import { passwordAction, passwordPage } from './pages/password.tsx';
import { proveByPasskey, proveByPassword, proveOptions, provePage } from './pages/prove.tsx';
import {
  passkeySignIn,
  passwordSignIn,
  signInOptions,
  signInPage,
  signOut,
} from './pages/sign-in.tsx';

type Handle = (context: AccountContext, request: PageRequest<Actor>) => Answer | Promise<Answer>;

/** Coming in, proving who one is, and one's own account. */
export function identityRoutes(context: AccountContext): readonly Route<Actor>[] {
  const route = (
    method: 'GET' | 'POST',
    path: string,
    permission: Permission,
    handle: Handle,
    more: Pick<Route<Actor>, 'limit' | 'fields' | 'secret'> = {},
  ): Route<Actor> => ({
    method,
    path,
    access: { permission },
    locales: MAIN_LOCALES,
    unlisted: true,
    ...more,
    handle: (request) => handle(asActor(context, request), request),
  });
  const begin = 'session.begin';
  const accept = 'invitation.accept';
  const keep = 'account.keep';
  const change = 'sign-in-means.change';
  // What the browser's passkey answered, as JSON.
  const answer = ['response'];
  const password = ['password', 'code'];
  return [
    route('GET', '/sign-in', begin, signInPage),
    route('POST', '/sign-in', begin, passwordSignIn, {
      limit: PASSWORD_POSTS,
      fields: ['email', ...password, 'next'],
      secret: true,
    }),
    route('POST', '/sign-in/passkey', begin, passkeySignIn, {
      limit: PASSKEY_POSTS,
      fields: [...answer, 'next'],
      secret: true,
    }),
    route('POST', '/sign-in/passkey-options', begin, signInOptions, { limit: PASSKEY_POSTS }),
    route('POST', '/sign-out', keep, signOut, { limit: PASSKEY_POSTS }),

    route('GET', '/join/:token', accept, (actor, request) => joinPage(actor, request)),
    route('POST', '/join/:token', accept, joinByPassword, { fields: password, secret: true }),
    route('POST', '/join/:token/passkey', accept, joinByPasskey, { fields: answer, secret: true }),
    route('POST', '/join/:token/passkey-options', accept, joinOptions),

    route('GET', '/account', keep, (actor, request) => accountPage(actor, request)),
    route('POST', '/account/passkey-options', change, passkeyOptions),
    route('POST', '/account/passkeys', change, addPasskeyAction, { fields: answer, secret: true }),
    route('POST', '/account/passkeys/:id/label', keep, renamePasskeyAction, {
      fields: ['label-:id'],
    }),
    route('POST', '/account/passkeys/:id/remove', change, removePasskeyAction),
    route('GET', '/account/password', change, (actor, request) => passwordPage(actor, request)),
    route('POST', '/account/password', change, passwordAction, { fields: password, secret: true }),
    route('POST', '/account/password/remove', change, removePasswordAction),
    route('POST', '/account/recovery-codes', change, recoveryCodesAction),
    route('POST', '/account/sessions/end-others', keep, endOthersAction),
    route('POST', '/account/sessions/:id/end', keep, endSessionAction),
    route('POST', '/account/language', keep, languageAction, { fields: ['language'] }),

    route('GET', '/account/prove', keep, (actor, request) => provePage(actor, request)),
    route('POST', '/account/prove', keep, proveByPassword, {
      limit: PASSWORD_POSTS,
      fields: [...password, 'next'],
      secret: true,
    }),
    route('POST', '/account/prove/passkey', keep, proveByPasskey, {
      limit: PASSKEY_POSTS,
      fields: [...answer, 'next'],
      secret: true,
    }),
    route('POST', '/account/prove/passkey-options', keep, proveOptions, { limit: PASSKEY_POSTS }),
  ];
}
