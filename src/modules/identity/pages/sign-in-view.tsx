import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { Card } from '#ui/components/card.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { SignInSite } from '../domain/sign-in-site.ts';
import type { WithoutSignIn } from '../domain/without-sign-in.ts';
import { identityText } from '../messages/index.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { CodeField, PasswordField } from './password-field.tsx';
import { SiteLimits } from './site-limits.tsx';

export type SignInProblem = 'wrong' | 'passkey-wrong' | 'too-many' | 'busy';

interface SignInViewProps {
  readonly request: PageRequest;
  readonly site: SignInSite;
  /** Where to go afterwards: a path of our own. */
  readonly next: string | undefined;
  /** What they can do meanwhile. */
  readonly instead?: WithoutSignIn | undefined;
  readonly email: string;
  readonly problem?: SignInProblem;
}

export function SignInView({ request, site, next, instead, email, problem }: SignInViewProps) {
  const { locale } = request;
  const t = identityText.in(locale);
  return (
    <PublicPage
      request={request}
      title={t('sign-in.title')}
      noIndex
      styles={['account.css']}
      islands={['passkey', 'show-password', 'forget-drafts']}
    >
      <h1>{t('sign-in.title')}</h1>
      <p class="lead">{t('sign-in.lead')}</p>
      {request.query.has('out') && (
        <Notice tone="done" live>
          {t('sign-in.out')}
        </Notice>
      )}
      {instead && (
        <Notice>
          <a href={localePath(locale, instead.path)}>{instead.label(locale)}</a>
        </Notice>
      )}
      <SiteLimits request={request} site={site} />
      {problem && (
        <ErrorSummary
          locale={locale}
          errors={[{ field: 'email', text: t(`sign-in.problem.${problem}`) }]}
        />
      )}
      {site.passkeys && <ByPasskey request={request} next={next} />}
      <ByPassword request={request} next={next} email={email} alone={!site.passkeys} />
      <p class="quiet">{t('sign-in.lost')}</p>
    </PublicPage>
  );
}

interface WayProps {
  readonly request: PageRequest;
  readonly next: string | undefined;
}

function ByPasskey({ request: { locale }, next }: WayProps) {
  const t = identityText.in(locale);
  return (
    <Card title={t('sign-in.passkey')}>
      <p>{t('sign-in.passkey.about')}</p>
      <PasskeyForm
        locale={locale}
        does="get"
        action={localePath(locale, '/sign-in/passkey')}
        options={localePath(locale, '/sign-in/passkey-options')}
        button={t('sign-in.passkey.button')}
      >
        <Next next={next} />
      </PasskeyForm>
    </Card>
  );
}

function ByPassword({
  request: { locale },
  next,
  email,
  alone,
}: WayProps & { readonly email: string; readonly alone: boolean }) {
  const t = identityText.in(locale);
  return (
    <Card title={t('sign-in.password')}>
      <form method="post" action={localePath(locale, '/sign-in')} noValidate>
        <Next next={next} />
        <Field
          locale={locale}
          name="email"
          type="email"
          label={t('sign-in.email')}
          autoComplete="username"
          maxLength={254}
          value={email}
        />
        <PasswordField locale={locale} is="current-password" label={t('password.label')} />
        <CodeField locale={locale} label={t('sign-in.code')} hint={t('sign-in.code.hint')} />
        <Button kind={alone ? 'main' : 'plain'}>{t('sign-in.button')}</Button>
      </form>
    </Card>
  );
}

function Next({ next }: { readonly next: string | undefined }) {
  return next === undefined ? null : <input type="hidden" name="next" value={next} />;
}
