import { Button, Buttons } from '#ui/components/button.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { newsSms } from '#ui/receipt/news-sms.ts';
import { MAX_LIVE_QUESTION_LENGTH } from '../../domain/live/live-question.ts';
import type { HallView } from './hall-pages.ts';
import { hallPath } from './hall-words.ts';
import { hallText } from './messages/index.ts';

/** Folded until somebody wants to ask: most in a hall read and support. */
export function AskForm({ context, request: { locale }, hall, typed, errors }: HallView) {
  const t = hallText.in(locale);
  const { mail, sms } = context.platform;
  const isContactOpen = ['email', 'phone'].some((field) => errorOf(errors, field));
  return (
    <details class="hall-ask" id="ask" open={errors.length > 0}>
      <summary>{t('ask')}</summary>
      <form method="post" action={hallPath(locale, hall, '/ask')} noValidate data-hall-ask>
        <input type="hidden" name="key" value={typed.key} />
        <Field
          locale={locale}
          name="words"
          label={t('words')}
          hint={t('words.hint')}
          value={typed.words}
          error={errorOf(errors, 'words')}
          maxLength={MAX_LIVE_QUESTION_LENGTH}
          rows={4}
        />
        {(mail || sms) && (
          <details open={isContactOpen}>
            <summary>{t('contact')}</summary>
            <p class="hint">{t('contact.hint')}</p>
            {mail && (
              <Field
                locale={locale}
                name="email"
                type="email"
                autoComplete="email"
                label={t('email')}
                value={typed.email}
                error={errorOf(errors, 'email')}
                maxLength={200}
                optional
              />
            )}
            {sms && (
              <Field
                locale={locale}
                name="phone"
                inputMode="tel"
                autoComplete="tel"
                label={t('phone')}
                hint={newsSms(locale)}
                value={typed.phone}
                error={errorOf(errors, 'phone')}
                maxLength={40}
                optional
              />
            )}
          </details>
        )}
        <Buttons>
          <Button>{t('send')}</Button>
        </Buttons>
      </form>
    </details>
  );
}
