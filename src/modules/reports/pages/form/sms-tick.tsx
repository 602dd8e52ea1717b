import type { Locale } from '#platform/i18n/locales.ts';
import { Tick } from '#ui/components/tick.tsx';
import { newsSms } from '#ui/receipt/news-sms.ts';
import { formText } from './messages/index.ts';

interface SmsTickProps {
  readonly locale: Locale;
  readonly isTicked?: boolean;
  readonly isToldInConfidence?: boolean;
}

/** Only where the installation sends any: what an SMS will say, word for word, and who may read it. */
export function SmsTick({ locale, isTicked = false, isToldInConfidence = false }: SmsTickProps) {
  const t = formText.in(locale);
  return (
    <>
      <Tick name="sms" isTicked={isTicked} hint={t('contact.sms.says', { sms: newsSms(locale) })}>
        {t('contact.sms')}
      </Tick>
      {isToldInConfidence && <p class="hint">{t('contact.sms.confidential')}</p>}
    </>
  );
}
