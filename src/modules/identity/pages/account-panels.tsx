import { localePath } from '#platform/i18n/locales.ts';
import { Button, ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { identityText } from '../messages/index.ts';
import type { AccountParts } from './account-parts.ts';

export function PasswordPanel({ locale, own }: AccountParts) {
  const t = identityText.in(locale);
  return (
    <Panel title={t('account.password')} id="password">
      <PanelBody>
        <p>{own.hasPassword ? t('account.password.set') : t('account.password.none')}</p>
        <Buttons>
          <ButtonLink href={localePath(locale, '/account/password')} kind="plain">
            {own.hasPassword ? t('account.password.change') : t('account.password.add')}
          </ButtonLink>
        </Buttons>
        {own.hasPassword && (
          <PostButton action={localePath(locale, '/account/password/remove')} kind="danger">
            {t('account.password.remove')}
          </PostButton>
        )}
      </PanelBody>
    </Panel>
  );
}

export function RecoveryPanel({ locale, own }: AccountParts) {
  const t = identityText.in(locale);
  return (
    <Panel title={t('account.codes')} id="codes">
      <PanelBody>
        <p>
          {t('account.codes.left', { left: own.recoveryCodesLeft })} {t('account.codes.renew.text')}
        </p>
        <PostButton action={localePath(locale, '/account/recovery-codes')}>
          {t('account.codes.renew')}
        </PostButton>
      </PanelBody>
    </Panel>
  );
}

export function LanguagePanel({ locale, own }: AccountParts) {
  const t = identityText.in(locale);
  return (
    <Panel title={t('account.language')} id="language">
      <PanelBody>
        <form method="post" action={localePath(locale, '/account/language')}>
          <Choices
            locale={locale}
            name="language"
            legend={t('account.language.legend')}
            options={[
              { value: 'uk', label: <span lang="uk">{t('account.language.uk')}</span> },
              { value: 'en', label: <span lang="en">{t('account.language.en')}</span> },
            ]}
            value={own.account.language}
          />
          <Button kind="plain">{t('account.save')}</Button>
        </form>
      </PanelBody>
    </Panel>
  );
}
