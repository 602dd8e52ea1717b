import type { Locale } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { MAX_ADDRESS_LENGTH, type PartnerEndpoint } from '../../domain/partner/partner-endpoint.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import type { BodyValues } from './body-values.ts';
import { passingText } from './messages/index.ts';
import { ServiceFields } from './service-fields.tsx';

interface BodyFormProps {
  readonly locale: Locale;
  readonly values: BodyValues;
  readonly errors: readonly FormError[];
  readonly endpoint: PartnerEndpoint | undefined;
  readonly categories: readonly ReportCategory[];
}

/** A key that was typed is not shown again, not even where something else was wrong. */
export function BodyForm({ locale, values, errors, endpoint, categories }: BodyFormProps) {
  const t = passingText.in(locale);
  return (
    <Panel title={t('form')}>
      <PanelBody>
        <form method="post" noValidate>
          <input type="hidden" name="seen" value={values.seen} />
          <Field
            locale={locale}
            name="address"
            label={t('address')}
            hint={t('address.hint')}
            value={values.address}
            error={errorOf(errors, 'address')}
            maxLength={MAX_ADDRESS_LENGTH}
          />
          <Field
            locale={locale}
            name="jurisdiction"
            label={t('jurisdiction')}
            hint={t('jurisdiction.hint')}
            value={values.jurisdiction}
            error={errorOf(errors, 'jurisdiction')}
            maxLength={200}
            optional
          />
          <Field
            locale={locale}
            name="apiKey"
            type="password"
            autoComplete="off"
            label={t('key')}
            hint={t(endpoint?.hasKey ? 'key.hint.kept' : 'key.hint.none')}
            error={errorOf(errors, 'apiKey') ?? (values.isKeyTyped ? t('key.again') : undefined)}
            maxLength={200}
            optional
          />
          {endpoint?.hasKey && (
            <Tick name="forget" isTicked={values.isKeyForgotten}>
              {t('key.forget')}
            </Tick>
          )}
          <ServiceFields
            locale={locale}
            categories={categories}
            services={endpoint?.check?.services ?? []}
            codes={values.serviceCodes}
            error={errorOf(errors, 'service')}
          />
          <Field
            locale={locale}
            name="constants"
            label={t('constants')}
            hint={t('constants.hint')}
            value={values.constants}
            error={errorOf(errors, 'constants')}
            rows={3}
            optional
          />
          <Tick name="on" isTicked={values.isOn}>
            {t('on')}
          </Tick>
          <Buttons>
            <Button>{t('save')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}
