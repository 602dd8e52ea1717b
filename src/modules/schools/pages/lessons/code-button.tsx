import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Button, type ButtonKind, Buttons } from '#ui/components/button.tsx';

interface CodeButtonProps {
  readonly locale: Locale;
  readonly code: ReceiptCode;
  /** Where it is pressed. */
  readonly path: string;
  readonly kind?: ButtonKind;
  readonly children: string;
}

/** What whoever holds a code may press: the code stands in the form, and in no address. */
export function CodeButton({ locale, code, path, kind = 'plain', children }: CodeButtonProps) {
  return (
    <form method="post" action={localePath(locale, path)}>
      <input type="hidden" name="code" value={code} />
      <Buttons>
        <Button kind={kind}>{children}</Button>
      </Buttons>
    </form>
  );
}
