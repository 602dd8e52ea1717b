import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { Platform } from '#platform/platform.ts';
import { PushOffer } from '#ui/push/push-offer.tsx';
import { receiptPush } from '#ui/receipt/receipt-push.ts';
import { receiptText } from './messages/index.ts';

interface DeviceNewsProps {
  readonly request: PageRequest;
  readonly push: Platform['push'];
  readonly code: ReceiptCode;
  readonly isConfidential: boolean;
  readonly devices: readonly string[];
}

/** What the screen will show, word for word, before anybody asks for it; nothing where nobody is told on devices. */
export function DeviceNews({ request, push, code, isConfidential, devices }: DeviceNewsProps) {
  if (!push) return null;
  const { locale } = request;
  const t = receiptText.in(locale);
  const { title } = receiptPush({ telling: 'news', language: locale, isConfidential });
  return (
    <PushOffer
      request={request}
      publicKey={push.publicKey}
      ask={{ action: localePath(locale, '/receipt/device'), fields: { code } }}
      stop={{ action: localePath(locale, '/receipt/no-news'), fields: { code, what: 'devices' } }}
      devices={devices}
    >
      {t('device.says', { title })}
      {isConfidential && <> {t('device.confidential')}</>}
    </PushOffer>
  );
}
