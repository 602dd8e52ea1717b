import type { SendAgain } from '../../platform/http/send-again.ts';
import type { Locale } from '../../platform/i18n/locales.ts';
import { Button, Buttons } from '../components/button.tsx';
import { failureText } from './messages/index.ts';

interface FormAgainProps {
  readonly locale: Locale;
  readonly again: SendAgain;
}

/** What somebody wrote is not lost: it waits in this page, and one press sends it once more. */
export function FormAgain({ locale, again: { action, fields, proof } }: FormAgainProps) {
  const t = failureText.in(locale);
  return (
    <form method="post" action={action} data-prove={proof}>
      {proof && <p role="status" data-proving={t('proving')} />}
      {fields.map(([name, value], place) => (
        <input key={place} type="hidden" name={name} value={value} />
      ))}
      <Buttons>
        <Button>{t('again')}</Button>
      </Buttons>
    </form>
  );
}
