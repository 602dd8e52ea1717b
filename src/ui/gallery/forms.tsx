import type { Locale } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '../components/button.tsx';
import { Choices } from '../components/choices.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { Field } from '../components/field.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { galleryText } from './messages/index.ts';

/** A form that was refused: the summary, and each field with what is wrong beside it. */
export function Forms({ locale }: { readonly locale: Locale }) {
  const t = galleryText.in(locale);
  return (
    <>
      <h2>{t('search')}</h2>
      <SearchForm action="#search" label={t('search.label')} button={t('search.button')}>
        <p class="links">
          <a href="#search">{t('search.here')}</a>
          <a href="#search">{t('search.all')}</a>
        </p>
      </SearchForm>
      <h2>{t('form')}</h2>
      <ErrorSummary
        locale={locale}
        errors={[
          { field: 'kind', text: t('form.kind.error') },
          { field: 'text', text: t('form.error') },
        ]}
      />
      <form action="#form">
        <Choices
          locale={locale}
          name="kind"
          legend={t('form.kind')}
          options={[
            { value: 'phone', label: t('form.kind.phone') },
            { value: 'hours', label: t('form.kind.hours') },
          ]}
          error={t('form.kind.error')}
        />
        <Field
          locale={locale}
          name="text"
          label={t('form.name')}
          hint={t('form.hint')}
          error={t('form.error')}
          rows={3}
        />
        <Field
          locale={locale}
          name="contact"
          label={t('form.contact')}
          inputMode="tel"
          autoComplete="tel"
          optional
        />
        <Buttons>
          <Button>{t('form.send')}</Button>
          <Button disabled>{t('button.off')}</Button>
        </Buttons>
      </form>
    </>
  );
}
