import type { Locale } from '../../../../platform/i18n/locales.ts';
import { Notice } from '../../../../ui/components/notice.tsx';
import { organisationsText } from '../../messages/index.ts';

interface ChangedMeanwhileProps {
  readonly locale: Locale;
  /** What stands there now and is not what was typed. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** Two people had it open. The second one's words stay in the form; what the first one wrote stands here. */
export function ChangedMeanwhile({ locale, facts }: ChangedMeanwhileProps) {
  const t = organisationsText.in(locale);
  return (
    <Notice tone="warning" title={t('desk.changed')} live>
      <p>{t('desk.changed.text')}</p>
      <ul>
        {facts.map(({ label, value }) => (
          <li key={label}>
            <b>{label}:</b> {value || '—'}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
