import type { Locale } from '../../platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';
import { Notice } from './notice.tsx';

interface ChangedMeanwhileProps {
  readonly locale: Locale;
  /** What stands there now and differs from what was typed; `lang` where a value is in a language of its own. */
  readonly facts: readonly {
    readonly label: string;
    readonly value: string;
    readonly lang?: Locale;
  }[];
}

/** Two people had it open. The second one's words stay in the form; what the first one wrote stands here. */
export function ChangedMeanwhile({ locale, facts }: ChangedMeanwhileProps) {
  const t = uiText.in(locale);
  return (
    <Notice tone="warning" title={t('meanwhile')} live>
      <p>{t('meanwhile.text')}</p>
      <ul>
        {facts.map(({ label, value, lang }) => (
          <li key={label}>
            <b>{label}:</b> <span lang={lang}>{value || '—'}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
