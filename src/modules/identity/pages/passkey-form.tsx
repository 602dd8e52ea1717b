import type { ComponentChildren } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import { Button, type ButtonKind } from '#ui/components/button.tsx';
import { identityText } from '../messages/index.ts';

interface PasskeyFormProps {
  readonly locale: Locale;
  /** `get`: sign with one that is there; `create`: make a new one. */
  readonly does: 'get' | 'create';
  readonly action: string;
  /** Where the question is asked. */
  readonly options: string;
  readonly kind?: ButtonKind;
  readonly button: string;
  /** Further fields. */
  readonly children?: ComponentChildren;
}

/** Hidden until the island `passkey` finds that the browser can do it; the hint is for all others. */
export function PasskeyForm(props: PasskeyFormProps) {
  const { locale, does, action, options, kind = 'main', button, children } = props;
  const t = identityText.in(locale);
  return (
    <>
      <form
        method="post"
        action={action}
        hidden
        data-passkey={does}
        data-options={options}
        data-wait={t('passkey.wait')}
        data-cancelled={t('passkey.cancelled')}
        data-failed={t('passkey.failed')}
        data-known={t('passkey.known')}
      >
        <input type="hidden" name="response" />
        {children}
        <Button kind={kind}>{button}</Button>
        <p class="hint" role="status" />
      </form>
      <p class="quiet" data-passkey-hint>
        {t('passkey.hint')}
      </p>
    </>
  );
}
