import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';
import { renderedOnce } from './rendered-once.ts';

/** First on every public page: nothing stands between a person and 102. */
export function EmergencyStrip({ locale }: { readonly locale: Locale }) {
  return stripIn(locale);
}

const stripIn = renderedOnce((locale) => {
  const t = uiText.in(locale);
  return (
    <nav class="strip" aria-label={t('strip.label')}>
      <div class="wrap">
        <a href={localePath(locale, '/emergency')}>{t('strip.question')}</a>
        <ul>
          <li>
            <a href="tel:102" aria-label={t('strip.police')}>
              <span>102</span>
            </a>
          </li>
          <li>
            <a href="tel:112" aria-label={t('strip.one')}>
              <span>112</span>
            </a>
          </li>
        </ul>
      </div>
    </nav>
  );
});
