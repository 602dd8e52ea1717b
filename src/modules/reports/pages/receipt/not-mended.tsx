import { localePath } from '../../../../platform/i18n/locales.ts';
import { Button } from '../../../../ui/components/button.tsx';
import { Field } from '../../../../ui/components/field.tsx';
import { FieldError, fieldId } from '../../../../ui/components/field-error.tsx';
import { LONGEST_WORDS } from '../../domain/report.ts';
import { mayBecome } from '../../domain/report-status.ts';
import { mayAskWhetherMended } from '../../domain/was-it-mended.ts';
import { receiptText } from './messages/index.ts';
import type { ReceiptViewProps } from './receipt-view.tsx';

/**
 * «Не виправлено», in one way: at any time what opens it again, and four weeks after it was closed the one answer to
 * whether it was mended, beside the other one.
 */
export function NotMended(props: ReceiptViewProps) {
  const { context, request, receipt, answering } = props;
  const { locale } = request;
  if (!mayBecome(receipt.report.status, 'reopened', 'author')) return null;
  const t = receiptText.in(locale);
  const isAsked = mayAskWhetherMended(receipt.report, context.platform.clock.now());
  const { error } = answering;
  return (
    <section class="card" id={fieldId('mended')}>
      <h2>{t(isAsked ? 'mended' : 'reopen')}</h2>
      {error?.field === 'mended' && <FieldError locale={locale} name="mended" text={error.text} />}
      {isAsked && <Mended {...props} />}
      <form
        method="post"
        action={localePath(locale, isAsked ? '/receipt/mended' : '/receipt/reopen')}
        noValidate
      >
        <input type="hidden" name="code" value={props.code} />
        {isAsked && <input type="hidden" name="mended" value="no" />}
        <Field
          locale={locale}
          name="words"
          label={t(isAsked ? 'mended.words' : 'reopen.words')}
          hint={t('reopen.words.hint')}
          value={answering.typed}
          error={error?.field === 'words' ? error.text : undefined}
          maxLength={LONGEST_WORDS}
          rows={4}
        />
        <Button kind={isAsked ? 'plain' : 'main'}>
          {t(isAsked ? 'mended.no' : 'reopen.send')}
        </Button>
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
