import type { Locale } from '#platform/i18n/locales.ts';
import { QrCode } from '#ui/print/qr-code.tsx';
import { identityText } from '../messages/index.ts';
import type { OfferedCode } from '../use-cases/offer-code.ts';
import { CodeField } from './password-field.tsx';

interface CodeOfferProps {
  readonly locale: Locale;
  readonly code: OfferedCode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** The secret for a telephone, as a picture and in letters, and the field that confirms it arrived. */
export function CodeOffer({ locale, code, error, optional = false }: CodeOfferProps) {
  const t = identityText.in(locale);
  return (
    <>
      <p>{t('code.scan')}</p>
      <div class="code-picture">
        <QrCode text={code.address} label={t('code.picture')} />
      </div>
      <p>
        {t('code.by-hand')} <code class="code-secret">{code.text}</code>
      </p>
      <CodeField
        locale={locale}
        label={t('code.confirm')}
        hint={t('code.confirm.hint')}
        error={error}
        optional={optional}
        digits
      />
    </>
  );
}
