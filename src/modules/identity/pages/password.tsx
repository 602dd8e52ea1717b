import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { OwnRefusal } from '../domain/own.ts';
import { identityText } from '../messages/index.ts';
import {
  changePassword,
  type ChangePasswordRefusal,
  type PasswordForm,
  readPasswordForm,
} from '../use-cases/change-password.ts';
import type { AccountContext } from './account-context.ts';
import { CodeOffer } from './code-offer.tsx';
import { deskFrame } from './desk-frame.ts';
import { OwnAddress, PasswordField } from './password-field.tsx';

type Problem = Exclude<ChangePasswordRefusal, OwnRefusal>;

/** `/account/password`: a new password, another telephone for codes, or both for the first time. */
export async function passwordPage(
  context: AccountContext,
  request: PageRequest,
  problem?: Problem,
): Promise<Answer> {
  const form = await readPasswordForm(context);
  if (!form.ok) return refused(request, form.refusal);
  const { locale } = request;
  const t = identityText.in(locale);
  const error = problem && {
    field: problem === 'code-wrong' ? ('code' as const) : ('password' as const),
    text: t(`password.problem.${problem}`),
  };
  const frame = await deskFrame(context, request);
  return page(
    <DeskPage
      request={request}
      frame={frame}
      title={t('account.password.title')}
      crumbs={[{ text: t('account.title'), href: localePath(locale, '/account') }]}
      islands={['show-password']}
    >
      {error && <ErrorSummary locale={locale} errors={[error]} />}
      <OwnPasswordForm locale={locale} form={form.value} error={error} />
    </DeskPage>,
    {
      headers: NO_STORE,
      ...(problem ? { reason: problem === 'busy' ? 'unavailable' : 'invalid' } : {}),
    },
  );
}

interface OwnPasswordFormProps {
  readonly locale: Locale;
  readonly form: PasswordForm;
  readonly error: { readonly field: 'code' | 'password'; readonly text: string } | undefined;
}

/** Whoever has a password changes either half of it; whoever has none yet gives both. */
function OwnPasswordForm({ locale, form, error }: OwnPasswordFormProps) {
  const t = identityText.in(locale);
  const { account, hasPassword, code } = form;
  const errorOf = (field: string) => (error?.field === field ? error.text : undefined);
  const keep = hasPassword ? `${t('account.password.keep')} ` : '';
  return (
    <form method="post" action={localePath(locale, '/account/password')} noValidate>
      <OwnAddress email={account.email} />
      <Panel title={t('account.password.new')}>
        <PanelBody>
          <PasswordField
            locale={locale}
            is="new-password"
            label={t('account.password.new')}
            hint={keep + t('password.new.hint')}
            error={errorOf('password')}
            optional={hasPassword}
          />
        </PanelBody>
      </Panel>
      <Panel title={hasPassword ? t('account.code.new') : t('account.code.first')}>
        <PanelBody>
          {hasPassword && <p>{t('account.code.new.text')}</p>}
          <CodeOffer locale={locale} code={code} error={errorOf('code')} optional={hasPassword} />
        </PanelBody>
      </Panel>
      <Button>{t('account.save')}</Button>
    </form>
  );
}

export async function passwordAction(
  context: AccountContext,
  request: PageRequest,
): Promise<Answer> {
  const typed = (name: string) => request.form.get(name) ?? '';
  const changed = await changePassword(context, {
    password: typed('password'),
    code: typed('code'),
  });
  if (changed.ok) return redirect(`${localePath(request.locale, '/account')}?done=password`);
  const { refusal: why } = changed;
  if (why === 'forbidden' || why === 'step-up') return refused(request, why);
  return await passwordPage(context, request, why);
}

function refused({ locale }: PageRequest, why: OwnRefusal): Answer {
  if (why === 'forbidden') return refusal('absent');
  return redirect(localePath(locale, '/account/prove?next=/account/password'));
}
