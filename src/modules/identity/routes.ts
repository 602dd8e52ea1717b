import { UNCACHED, viewBudget } from '#platform/http/view-budget.ts';
import type { Route } from '#platform/http/route.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import type { Actor } from './domain/actor.ts';
import { PASSKEY_POSTS, PASSWORD_POSTS } from './domain/sign-in-limits.ts';
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
import { staffPages } from './staff-pages.ts';

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = {
  /** What a passkey answered, with a certificate of its maker. */
  response: 10_000,
  next: 2_000,
};

/** Coming in, proving who one is, and one's own account. */
export function identityRoutes(context: AccountContext): readonly Route<Actor>[] {
  const { get, post } = staffPages(context);
  const begin = 'session.begin';
  const accept = 'invitation.accept';
  const keep = 'account.keep';
  const change = 'sign-in-means.change';
  // What the browser's passkey answered, as JSON.
  const answer = ['response'];
  const password = ['password', 'code'];
  return withMaxLengths(MAX_LENGTHS, [
    { ...get('/sign-in', begin, signInPage), budget: viewBudget(0, 6) },
    post('/sign-in', begin, passwordSignIn, {
      limit: PASSWORD_POSTS,
      fields: ['email', ...password, 'next'],
      secret: true,
    }),
    post('/sign-in/passkey', begin, passkeySignIn, {
      limit: PASSKEY_POSTS,
      fields: [...answer, 'next'],
      secret: true,
    }),
    post('/sign-in/passkey-options', begin, signInOptions, { limit: PASSKEY_POSTS }),
    post('/sign-out', keep, signOut, { limit: PASSKEY_POSTS }),

    {
      ...get('/join/:token', accept, (actor, request) => joinPage(actor, request)),
      budget: viewBudget(1, 6, UNCACHED.ownLink),
    },
    post('/join/:token', accept, joinByPassword, { fields: password, secret: true }),
    post('/join/:token/passkey', accept, joinByPasskey, { fields: answer, secret: true }),
    post('/join/:token/passkey-options', accept, joinOptions),

    get('/account', keep, (actor, request) => accountPage(actor, request)),
    post('/account/passkey-options', change, passkeyOptions),
    post('/account/passkeys', change, addPasskeyAction, { fields: answer, secret: true }),
    post('/account/passkeys/:id/label', keep, renamePasskeyAction, {
      fields: ['label-:id'],
    }),
    post('/account/passkeys/:id/remove', change, removePasskeyAction),
    get('/account/password', change, (actor, request) => passwordPage(actor, request)),
    post('/account/password', change, passwordAction, { fields: password, secret: true }),
    post('/account/password/remove', change, removePasswordAction),
    post('/account/recovery-codes', change, recoveryCodesAction),
    post('/account/sessions/end-others', keep, endOthersAction),
    post('/account/sessions/:id/end', keep, endSessionAction),
    post('/account/language', keep, languageAction, { fields: ['language'] }),

    get('/account/prove', keep, (actor, request) => provePage(actor, request)),
    post('/account/prove', keep, proveByPassword, {
      limit: PASSWORD_POSTS,
      fields: [...password, 'next'],
      secret: true,
    }),
    post('/account/prove/passkey', keep, proveByPasskey, {
      limit: PASSKEY_POSTS,
      fields: [...answer, 'next'],
      secret: true,
    }),
    post('/account/prove/passkey-options', keep, proveOptions, { limit: PASSKEY_POSTS }),
  ]);
}
