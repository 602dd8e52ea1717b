import {
  type Answer,
  type PageReason,
  type PageRequest,
  page,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { identityText } from '../messages/index.ts';
import { readOwnAccount } from '../use-cases/read-own-account.ts';
import type { AccountContext } from './account-context.ts';
import { LanguagePanel, PasswordPanel, RecoveryPanel } from './account-panels.tsx';
import { deskFrame } from './desk-frame.ts';
import { PasskeysPanel } from './passkeys-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';

export const ACCOUNT_DONE = [
  'passkey-added',
  'renamed',
  'passkey-removed',
  'password',
  'password-removed',
  'session-ended',
  'others-ended',
  'language',
] as const;
export type AccountDone = (typeof ACCOUNT_DONE)[number];

export type AccountProblem = 'last-means' | 'label-unreadable' | 'passkey-refused';

const REASONS = {
  'last-means': 'conflict',
  'label-unreadable': 'invalid',
  'passkey-refused': 'unknown-person',
} as const satisfies Record<AccountProblem, PageReason>;

/** `/account`: how I sign in, and where I am signed in. */
export async function accountPage(
  context: AccountContext,
  request: PageRequest,
  problem?: AccountProblem,
): Promise<Answer> {
  const own = await readOwnAccount(context);
  if (!own.ok) return refusal('absent');
  const t = identityText.in(request.locale);
  const done = ACCOUNT_DONE.find((one) => one === request.query.get('done'));
  const shown = { ...request, path: '/account' };
  const frame = await deskFrame(context, shown);
  const { clock } = context.platform;
  const parts = { locale: request.locale, own: own.value, clock, site: context.signIn.site };
  return page(
    <DeskPage
      request={shown}
      frame={frame}
      title={t('account.title')}
      lead={`${own.value.account.name} · ${own.value.account.email}`}
      islands={['passkey']}
      done={done && t(`account.done.${done}`)}
      actions={<AboutMe locale={request.locale} />}
      aside={
        <>
          <SessionsPanel {...parts} />
          <LanguagePanel {...parts} />
        </>
      }
    >
      {problem && (
        <Notice tone="danger" live>
          {t(`account.problem.${problem}`)}
        </Notice>
      )}
      <PasskeysPanel {...parts} />
      <PasswordPanel {...parts} />
      <RecoveryPanel {...parts} />
    </DeskPage>,
    { headers: NO_STORE, ...(problem ? { reason: REASONS[problem] } : {}) },
  );
}

/** Not everybody has a list of people that leads to their own rights and acts: here everybody comes by. */
function AboutMe({ locale }: { readonly locale: Locale }) {
  const t = identityText.in(locale);
  return (
    <>
      <ButtonLink kind="plain" href={localePath(locale, '/account/rights')}>
        {t('rights.own.title')}
      </ButtonLink>
      <ButtonLink kind="plain" href={localePath(locale, '/account/journal')}>
        {t('journal.own')}
      </ButtonLink>
    </>
  );
}
