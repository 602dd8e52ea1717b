import type { Locale } from '#platform/i18n/locales.ts';
import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { FileField } from '#ui/components/file-field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { MAX_PROMISE_LENGTHS } from '../../domain/promise.ts';
import { mayPromiseBecome } from '../../domain/promise-status.ts';
import type { ReadPromise } from '../../use-cases/read-promise.ts';
import { deskPromisePath } from './desk-pages.ts';
import { promisesDeskText } from './messages/index.ts';
import type { PromiseActName } from './promise-act-name.ts';

interface PromiseActFormProps {
  readonly locale: Locale;
  readonly act: PromiseActName;
  readonly promise: ReadPromise;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  readonly isStale: boolean;
}

export function PromiseActForm(props: PromiseActFormProps) {
  const { locale, act, promise, values, errors } = props;
  const t = promisesDeskText.in(locale);
  const action = deskPromisePath(locale, promise.id, `/${act}`);
  return (
    <form
      method="post"
      action={action}
      encType={act === 'answer' ? 'multipart/form-data' : undefined}
      noValidate
    >
      <ErrorSummary locale={locale} errors={errors} />
      <SeenAt
        now={promise.changedAt.toString()}
        sent={props.values['seenAt']}
        isStale={props.isStale}
      />
      {act === 'answer' && <Became {...props} />}
      {act === 'change' && <Changed {...props} />}
      <Field
        locale={locale}
        name="words"
        label={t(`words.${act}`)}
        value={values['words']}
        error={errorOf(errors, 'words')}
        maxLength={MAX_PROMISE_LENGTHS.stepWords}
        rows={5}
      />
      {act === 'answer' && <Evidence {...props} />}
      <Buttons>
        <Button>{t('save')}</Button>
        <a href={deskPromisePath(locale, promise.id)}>{t('back')}</a>
      </Buttons>
    </form>
  );
}

function Became({ locale, promise, values, errors }: PromiseActFormProps) {
  const t = promisesDeskText.in(locale);
  const possible = (['kept', 'under-way', 'not-kept'] as const).filter((one) =>
    mayPromiseBecome(promise.status, one),
  );
  const [only, another] = possible;
  return (
    <Choices
      locale={locale}
      name="became"
      legend={t('became')}
      options={possible.map((value) => ({ value, label: t(`became.${value}`) }))}
      value={values['became'] ?? (another ? undefined : only)}
      error={errorOf(errors, 'became')}
    />
  );
}

function Changed({ locale, values, errors }: PromiseActFormProps) {
  const t = promisesDeskText.in(locale);
  return (
    <>
      <Field
        locale={locale}
        name="promised"
        label={t('field.promised')}
        value={values['promised']}
        error={errorOf(errors, 'promised')}
        maxLength={MAX_PROMISE_LENGTHS.words}
        rows={3}
      />
      <Field
        locale={locale}
        name="dueOn"
        type="date"
        label={t('field.due')}
        value={values['dueOn']}
        error={errorOf(errors, 'dueOn')}
      />
    </>
  );
}

function Evidence({ locale, values, errors }: PromiseActFormProps) {
  const t = promisesDeskText.in(locale);
  return (
    <>
      <Field
        locale={locale}
        name="link"
        label={t('link')}
        hint={t('link.hint')}
        value={values['link']}
        error={errorOf(errors, 'link')}
        maxLength={MAX_PROMISE_LENGTHS.link}
        optional
      />
      <FileField
        locale={locale}
        name="photo"
        label={t('photo')}
        hint={t('photo.hint')}
        accept="image/jpeg,image/png,image/webp"
        error={errorOf(errors, 'photo')}
        optional
      />
    </>
  );
}
