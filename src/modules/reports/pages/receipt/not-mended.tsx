import { localePath } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { Field } from '#ui/components/field.tsx';
import { FieldError, fieldId } from '#ui/components/field-error.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { MAX_WORDS_LENGTH } from '../../domain/report.ts';
import { mayBecome } from '../../domain/report-status.ts';
import { mayAskWhetherMended } from '../../domain/was-it-mended.ts';
import { receiptText } from './messages/index.ts';
import type { ReceiptViewProps } from './receipt-parts.ts';

/** At any time what opens it again. */
const OFFERED = {
  title: 'reopen',
  to: '/receipt/reopen',
  words: 'reopen.words',
  send: 'reopen.send',
  button: 'main',
} as const;
/** Four weeks after it was closed, one of the two answers to whether it was mended. */
const ASKED = {
  title: 'mended',
  to: '/receipt/mended',
  words: 'mended.words',
  send: 'mended.no',
  button: 'plain',
} as const;

/** «Не виправлено», in one way. */
export function NotMended(props: ReceiptViewProps) {
  const { context, request, receipt, answering } = props;
  const { locale } = request;
  if (!mayBecome(receipt.report.status, 'reopened', 'author')) return null;
  const t = receiptText.in(locale);
  const isAsked = mayAskWhetherMended(receipt.report, context.platform.clock.now());
  const form = isAsked ? ASKED : OFFERED;
  const { error, typed } = answering;
  const errors = error ? [error] : [];
  const wrong = errorOf(errors, 'mended');
  return (
    <section class="card" id={fieldId('mended')}>
      <h2>{t(form.title)}</h2>
      {wrong && <FieldError locale={locale} name="mended" text={wrong} />}
      {isAsked && <Mended {...props} />}
      <form method="post" action={localePath(locale, form.to)} noValidate>
        <input type="hidden" name="code" value={props.code} />
        {isAsked && <input type="hidden" name="mended" value="no" />}
        <Field
          locale={locale}
          name="words"
          label={t(form.words)}
          hint={t('reopen.words.hint')}
          value={typed}
          error={errorOf(errors, 'words')}
          maxLength={MAX_WORDS_LENGTH}
          rows={4}
        />
        <Button kind={form.button}>{t(form.send)}</Button>
      </form>
    </section>
  );
}

/** «Так» needs no words. */
function Mended({ request: { locale }, code }: ReceiptViewProps) {
  const t = receiptText.in(locale);
  return (
    <form method="post" action={localePath(locale, '/receipt/mended')}>
      <input type="hidden" name="code" value={code} />
      <p>{t('mended.lead')}</p>
      <p class="buttons">
        <Button name="mended" value="yes">
          {t('mended.yes')}
        </Button>
      </p>
    </form>
  );
}
