import { formatDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Entries } from '#ui/components/card.tsx';
import { Field } from '#ui/components/field.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import type { OwnPasskey } from '../domain/session.ts';
import { identityText } from '../messages/index.ts';
import { MAX_LABEL_LENGTH } from '../use-cases/add-passkey.ts';
import type { AccountParts } from './account-parts.ts';
import { PasskeyForm } from './passkey-form.tsx';

export function PasskeysPanel(parts: AccountParts) {
  const { locale, own, site } = parts;
  const t = identityText.in(locale);
  return (
    <Panel title={t('account.passkeys')} id="passkeys">
      <PanelBody>
        {own.passkeys.length === 0 && (
          <p>
            {t('account.passkeys.none')} {site.passkeys && t('account.passkeys.why')}
          </p>
        )}
        <Entries>
          {own.passkeys.map((passkey) => (
            <PasskeyEntry key={passkey.id} {...parts} passkey={passkey} />
          ))}
        </Entries>
        {site.passkeys ? (
          <PasskeyForm
            locale={locale}
            does="create"
            action={localePath(locale, '/account/passkeys')}
            options={localePath(locale, '/account/passkey-options')}
            button={t('account.passkey.add')}
          />
        ) : (
          <p class="quiet">{t('sign-in.no-passkeys')}</p>
        )}
      </PanelBody>
    </Panel>
  );
}

function PasskeyEntry({ locale, clock, passkey }: AccountParts & { readonly passkey: OwnPasskey }) {
  const t = identityText.in(locale);
  const { id, label, createdAt, lastUsedOn, backedUp } = passkey;
  const added = createdAt.toZonedDateTimeISO(clock.timeZone).toPlainDate();
  const at = localePath(locale, `/account/passkeys/${id}`);
  const facts = [
    t('account.passkey.added', { day: formatDay(locale, added) }),
    lastUsedOn
      ? t('account.passkey.used', { day: formatDay(locale, lastUsedOn) })
      : t('account.passkey.unused'),
    backedUp && t('account.passkey.backed-up'),
  ];
  return (
    <li>
      <b>{label}</b>
      <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>
      <details>
        <summary>{t('account.passkey.rename')}</summary>
        <form method="post" action={`${at}/label`}>
          <Field
            locale={locale}
            name={`label-${id}`}
            label={t('account.passkey.label')}
            value={label}
            maxLength={MAX_LABEL_LENGTH}
          />
          <Buttons>
            <Button kind="plain">{t('account.save')}</Button>
          </Buttons>
        </form>
      </details>
      <PostButton
        action={`${at}/remove`}
        kind="danger"
        label={t('account.passkey.remove.label', { label })}
      >
        {t('account.passkey.remove')}
      </PostButton>
    </li>
  );
}
