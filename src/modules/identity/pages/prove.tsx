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
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { sessionCookie } from '../domain/cookies.ts';
import { safeNext } from '../domain/safe-next.ts';
import { identityText } from '../messages/index.ts';
import { askForPasskey } from '../use-cases/ask-for-passkey.ts';
import { type Proof, proveIdentity } from '../use-cases/prove-identity.ts';
import { readOwnAccount } from '../use-cases/read-own-account.ts';
import type { AccountContext } from './account-context.ts';
import { deskFrame } from './desk-frame.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { CodeField, PasswordField } from './password-field.tsx';
import { visitOf } from './visit-of.ts';

type Problem = 'wrong' | 'passkey-wrong' | 'too-many' | 'busy';

const REASONS = {
  wrong: 'unknown-person',
  'passkey-wrong': 'unknown-person',
  'too-many': 'too-many',
  busy: 'unavailable',
} as const satisfies Record<Problem, PageReason>;

/** `/account/prove`: whoever sits there shows again who they are, and comes back to what they wanted to do. */
export async function provePage(
  context: AccountContext,
  request: PageRequest,
  problem?: Problem,
): Promise<Answer> {
  const own = await readOwnAccount(context);
  if (!own.ok) return refusal('absent');
  const { locale } = request;
  const t = identityText.in(locale);
  const next = nextOf(request);
  const shown = { ...request, path: '/account/prove' };
  const frame = await deskFrame(context, shown);
  const text = problem && t(`prove.problem.${problem}`);
  const nextField = <input type="hidden" name="next" value={next} />;
  return page(
    <DeskPage
      request={shown}
      frame={frame}
      title={t('prove.title')}
      lead={t('prove.lead')}
      islands={['passkey', 'show-password']}
    >
      {text && <ErrorSummary locale={locale} errors={[{ field: 'password', text }]} />}
      {own.value.passkeys.length > 0 && (
        <Panel title={t('sign-in.passkey')}>
          <PanelBody>
            <PasskeyForm
              locale={locale}
              does="get"
              action={localePath(locale, '/account/prove/passkey')}
              options={localePath(locale, '/account/prove/passkey-options')}
              button={t('prove.passkey.button')}
            >
              {nextField}
            </PasskeyForm>
          </PanelBody>
        </Panel>
      )}
      <Panel title={t('sign-in.password')}>
        <PanelBody>
          <form method="post" action={localePath(locale, '/account/prove')} noValidate>
            {nextField}
            <PasswordField locale={locale} is="current-password" label={t('password.label')} />
            <CodeField locale={locale} label={t('sign-in.code')} hint={t('sign-in.code.hint')} />
            <Button kind="plain">{t('prove.button')}</Button>
          </form>
        </PanelBody>
      </Panel>
      <p>
        <a href={localePath(locale, '/desk')}>{t('prove.back')}</a>
      </p>
    </DeskPage>,
    { headers: NO_STORE, ...(problem ? { reason: REASONS[problem] } : {}) },
  );
}

export async function proveOptions(context: AccountContext): Promise<Answer> {
  const asked = await askForPasskey(context, 'step-up');
  return asked.ok ? json(asked.value) : refusal('absent');
}

export async function proveByPassword(
  context: AccountContext,
  request: PageRequest,
): Promise<Answer> {
  const typed = (name: string) => request.form.get(name) ?? '';
  const proof = { kind: 'password', password: typed('password'), code: typed('code') } as const;
  return await prove(context, request, proof, 'wrong');
}

export async function proveByPasskey(
  context: AccountContext,
  request: PageRequest,
): Promise<Answer> {
  const proof = { kind: 'passkey', json: request.form.get('response') ?? '' } as const;
  return await prove(context, request, proof, 'passkey-wrong');
}

async function prove(
  context: AccountContext,
  request: PageRequest,
  proof: Proof,
  whenWrong: Problem,
): Promise<Answer> {
  const { site } = context.signIn;
  const proven = await proveIdentity(context, proof, visitOf(site, request));
  if (proven.ok) {
    return redirect(localePath(request.locale, nextOf(request)), {
      cookies: [sessionCookie(site, proven.value)],
    });
  }
  switch (proven.refusal) {
    case 'forbidden':
    case 'step-up':
      return refusal('absent');
    case 'wrong':
      return await provePage(context, request, whenWrong);
    case 'too-many':
    case 'busy':
      return await provePage(context, request, proven.refusal);
  }
}

function nextOf({ query, form }: PageRequest): string {
  return safeNext(query.get('next') ?? form.get('next')) ?? '/account';
}
