import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { FITS, MAX_LESSON_LENGTHS } from '../../domain/lesson.ts';
import { mayLessonBecome, wasLessonHeld } from '../../domain/lesson-status.ts';
import { CodeButton } from './code-button.tsx';
import { lessonsText } from './messages/index.ts';
import type { ReceiptPageProps } from './receipt-part.ts';

export const CALENDAR_PATH = '/lessons/receipt/calendar.ics';
export const CANCEL_PATH = '/lessons/receipt/cancel';
export const RATE_PATH = '/lessons/receipt/rate';
export const REPEAT_PATH = '/lessons/receipt/repeat';

/** What the teacher may do now, each a form of its own: the code stands in no address. */
export function ReceiptActs(props: ReceiptPageProps) {
  const { request, code, receipt } = props;
  const { locale } = request;
  const { status } = receipt.lesson;
  return (
    <>
      {wasLessonHeld(status) && (
        <>
          <Rate {...props} />
          <Repeat locale={locale} code={code} />
        </>
      )}
      {mayLessonBecome(status, 'cancelled') && <Cancel locale={locale} code={code} />}
    </>
  );
}

function Rate({ request: { locale }, code, receipt: { rating }, said }: ReceiptPageProps) {
  const t = lessonsText.in(locale);
  const errors = said.errors ?? [];
  const values = said.values ?? {
    useful: rating ? String(rating.useful) : '',
    fits: rating?.fits ?? '',
    words: rating?.words ?? '',
  };
  return (
    <section class="card">
      <h2>{t('receipt.rate')}</h2>
      {rating && <p>{t('receipt.rated', { useful: rating.useful })}</p>}
      <p class="quiet">{t('receipt.rate.lead')}</p>
      <form method="post" action={localePath(locale, RATE_PATH)} noValidate>
        <ErrorSummary locale={locale} errors={errors} />
        <input type="hidden" name="code" value={code} />
        <Choices
          locale={locale}
          name="useful"
          legend={t('receipt.rate.useful')}
          options={['1', '2', '3', '4', '5'].map((value) => ({
            value,
            label: value === '1' || value === '5' ? t(`receipt.rate.${value}`) : value,
          }))}
          value={values['useful']}
          error={errorOf(errors, 'useful')}
        />
        <Choices
          locale={locale}
          name="fits"
          legend={t('receipt.rate.fits')}
          options={FITS.map((value) => ({ value, label: t(`receipt.rate.${value}`) }))}
          value={values['fits']}
          error={errorOf(errors, 'fits')}
        />
        <Field
          locale={locale}
          name="words"
          label={t('receipt.rate.words')}
          rows={3}
          maxLength={MAX_LESSON_LENGTHS.rating}
          value={values['words']}
          error={errorOf(errors, 'words')}
          optional
        />
        <Buttons>
          <Button>{t(rating ? 'receipt.rate.again' : 'receipt.rate.do')}</Button>
        </Buttons>
      </form>
    </section>
  );
}

interface ActProps {
  readonly locale: Locale;
  readonly code: ReceiptCode;
}

function Repeat({ locale, code }: ActProps) {
  const t = lessonsText.in(locale);
  return (
    <section class="card">
      <h2>{t('receipt.repeat')}</h2>
      <p>{t('receipt.repeat.lead')}</p>
      <CodeButton locale={locale} code={code} path={REPEAT_PATH} kind="main">
        {t('receipt.repeat.do')}
      </CodeButton>
    </section>
  );
}

function Cancel({ locale, code }: ActProps) {
  const t = lessonsText.in(locale);
  return (
    <details>
      <summary>{t('receipt.cancel')}</summary>
      <form method="post" action={localePath(locale, CANCEL_PATH)} noValidate>
        <input type="hidden" name="code" value={code} />
        <Field
          locale={locale}
          name="words"
          label={t('receipt.cancel.words')}
          rows={2}
          maxLength={MAX_LESSON_LENGTHS.rating}
          optional
        />
        <Buttons>
          <Button kind="plain">{t('receipt.cancel.do')}</Button>
        </Buttons>
      </form>
    </details>
  );
}
