import { type ReceiptCode, spokenCode } from '#kernel/receipts/receipt-code.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { receiptText } from './messages/index.ts';

/** What a page with a kept code, or one that asks for a code, loads besides. */
export const KEPT_CODE_ISLANDS = ['kept-code'] as const;

interface KeptCodeProps {
  readonly locale: Locale;
  readonly code: ReceiptCode;
  /** The page that asks for it. */
  readonly at?: `/${string}`;
}

/** A code that Back and Forward find again in this tab. Not for what the next user of the device must not find. */
export function KeptCode({ locale, code, at = '/receipt' }: KeptCodeProps) {
  return <code data-code-at={localePath(locale, at)}>{spokenCode(code)}</code>;
}

/** The code once more, at the end of what it opens. */
export function CodeAgain({ locale, code }: Omit<KeptCodeProps, 'at'>) {
  return (
    <p class="after">
      {receiptText.in(locale)('code')}: <KeptCode locale={locale} code={code} />
    </p>
  );
}
