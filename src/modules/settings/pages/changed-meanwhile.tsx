import type { Locale } from '../../../platform/i18n/locales.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { settingsText } from '../messages/index.ts';

interface ChangedMeanwhileProps {
  readonly locale: Locale;
  readonly now: { readonly uk: string; readonly en: string };
}

/** Two people had it open. The second one's words stay in the form; what the first one wrote stands here. */
export function ChangedMeanwhile({ locale, now }: ChangedMeanwhileProps) {
  const t = settingsText.in(locale);
  return (
    <Notice tone="warning" title={t('conflict')} live>
      <p>{t('conflict.text')}</p>
      <ul>
        {(['uk', 'en'] as const).map((language) => (
          <li key={language}>
            <b>{t(`text.${language}`)}:</b> <span lang={language}>{now[language] || '—'}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
