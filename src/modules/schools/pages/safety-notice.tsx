import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { Notice } from '#ui/components/notice.tsx';
import { schoolsText } from './messages/index.ts';
import { safetyPath } from './school-paths.ts';

/** On each page of schools: what a child told of is not typed here. */
export function SafetyNotice({ locale }: { readonly locale: Locale }) {
  const t = schoolsText.in(mainLocale(locale));
  return (
    <Notice tone="warning" title={t('page.safety')}>
      <p>
        {t('page.safety.text')} <a href={safetyPath(locale)}>{t('page.safety.link')}</a>
      </p>
    </Notice>
  );
}
