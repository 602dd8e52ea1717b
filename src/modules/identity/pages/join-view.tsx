import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { Card } from '#ui/components/card.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { SignInSite } from '../domain/sign-in-site.ts';
import { identityText } from '../messages/index.ts';
import type { AcceptRefusal } from '../use-cases/accept-invitation.ts';
import type { ReadInvitation } from '../use-cases/read-invitation.ts';
import { CodeOffer } from './code-offer.tsx';
import { PasskeyForm } from './passkey-form.tsx';
import { OwnAddress, PasswordField } from './password-field.tsx';
import { SiteLimits } from './site-limits.tsx';

export type JoinProblem = Exclude<AcceptRefusal, 'absent'>;

interface JoinViewProps {
  readonly request: PageRequest;
  readonly site: SignInSite;
  readonly invitation: ReadInvitation;
  /** `/join/…`, without the locale's prefix. */
  readonly path: string;
  readonly problem?: JoinProblem;
}

export function JoinView(props: JoinViewProps) {
  const { request, site, invitation, problem } = props;
  const t = identityText.in(request.locale);
  return (
    <PublicPage
      request={request}
      title={t('join.title')}
      noIndex
      styles={['account.css']}
      islands={['passkey', 'show-password']}
    >
      <h1>{t('join.hello', { name: invitation.name })}</h1>
      <Introduction {...props} />
      <SiteLimits request={request} site={site} />
      {problem && (
        <ErrorSummary
          locale={request.locale}
          errors={[{ field: fieldOf(problem), text: problemText(request, problem) }]}
        />
      )}
      {site.passkeys && <ByPasskey {...props} />}
      <ByPassword {...props} />
    </PublicPage>
  );
}

function Introduction({ request, invitation }: JoinViewProps) {
  const t = identityText.in(request.locale);
  const { invitedBy, roles, purpose, name } = invitation;
  const titles = roles.map((role) => t(`role.${role}`));
  return (
    <>
      <p class="lead">
        {invitedBy ? t('join.invited', { by: invitedBy.name }) : t('join.invited.keeper')}{' '}
        {titles.length > 0 && t('join.roles', { roles: titles.join(', ') })}
      </p>
      <p class="quiet">{t('join.not-you', { name })}</p>
      {purpose === 'recover' && (
        <Notice tone="warning" title={t('join.recover')}>
          {t('join.recover.text')}
        </Notice>
      )}
    </>
  );
}

function ByPasskey({ request: { locale }, path }: JoinViewProps) {
  const t = identityText.in(locale);
  return (
    <Card title={t('join.passkey')} id="field-passkey">
      <p>{t('join.passkey.about')}</p>
      <PasskeyForm
        locale={locale}
        does="create"
        action={localePath(locale, `${path}/passkey`)}
        options={localePath(locale, `${path}/passkey-options`)}
        button={t('join.passkey.button')}
      />
    </Card>
  );
}

function ByPassword({ request, path, invitation, site, problem }: JoinViewProps) {
  const { locale } = request;
  const t = identityText.in(locale);
  const errorAt = (field: string) =>
    problem && fieldOf(problem) === field ? problemText(request, problem) : undefined;
  return (
    <Card title={site.passkeys ? t('join.password') : t('account.password.title')}>
      <p>{t('join.password.about')}</p>
      <form method="post" action={localePath(locale, path)} noValidate>
        <OwnAddress email={invitation.email} />
        <PasswordField
          locale={locale}
          is="new-password"
          label={t('password.label')}
          hint={t('password.new.hint')}
          error={errorAt('password')}
        />
        <CodeOffer locale={locale} code={invitation.code} error={errorAt('code')} />
        <Button kind={site.passkeys ? 'plain' : 'main'}>{t('join.password.button')}</Button>
      </form>
    </Card>
  );
}

function fieldOf(problem: JoinProblem): string {
  if (problem === 'passkey-refused') return 'passkey';
  return problem === 'code-wrong' ? 'code' : 'password';
}

function problemText({ locale }: PageRequest, problem: JoinProblem): string {
  const t = identityText.in(locale);
  return problem === 'passkey-refused'
    ? t('join.problem.passkey-refused')
    : t(`password.problem.${problem}`);
}
