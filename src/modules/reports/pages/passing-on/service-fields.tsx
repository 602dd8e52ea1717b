import type { Locale } from '#platform/i18n/locales.ts';
import { mainLocale } from '#platform/i18n/locales.ts';
import { FieldError, fieldId } from '#ui/components/field-error.tsx';
import type { PartnerService } from '../../domain/partner/partner-services.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import { passingText } from './messages/index.ts';

interface ServiceFieldsProps {
  readonly locale: Locale;
  readonly categories: readonly ReportCategory[];
  /** As their server tells them; none: their codes are typed. */
  readonly services: readonly PartnerService[];
  readonly codes: Readonly<Record<string, string>>;
  readonly error: string | undefined;
}

/** For each category that is for everybody, their service: chosen, or typed where nobody could read them. */
export function ServiceFields({ locale, categories, services, codes, error }: ServiceFieldsProps) {
  const t = passingText.in(locale);
  const id = fieldId('service');
  const described = [`${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      class={error ? 'field wrong' : 'field'}
      aria-describedby={described}
      id={id}
      tabIndex={-1}
    >
      <legend>{t('services')}</legend>
      <p class="hint" id={`${id}-hint`}>
        {t(services.length > 0 ? 'services.hint' : 'services.typed')}
      </p>
      {error && <FieldError locale={locale} name="service" text={error} />}
      <div class="pair-fields">
        {categories.map(({ key, name }) => (
          <div class="field" key={key}>
            <input type="hidden" name="category" value={key} />
            <label for={`service-${key}`}>{name[mainLocale(locale)]}</label>
            <Service
              locale={locale}
              id={`service-${key}`}
              services={services}
              code={codes[key] ?? ''}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

interface ServiceProps {
  readonly locale: Locale;
  readonly id: string;
  readonly services: readonly PartnerService[];
  readonly code: string;
}

function Service({ locale, id, services, code }: ServiceProps) {
  const t = passingText.in(locale);
  if (services.length === 0) {
    return <input class="input" id={id} name="service" value={code} maxLength={200} />;
  }
  const isKnown = code === '' || services.some((one) => one.code === code);
  return (
    <select class="input" id={id} name="service">
      <option value="">{t('service.none')}</option>
      {!isKnown && (
        <option value={code} selected>
          {t('service.gone', { code })}
        </option>
      )}
      {services.map((one) => (
        <option key={one.code} value={one.code} selected={one.code === code}>
          {one.name}
        </option>
      ))}
    </select>
  );
}
