import type { Locale } from '#platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';
import { Notice } from './notice.tsx';

interface EditConflictNoticeProps {
  readonly locale: Locale;
  readonly facts: readonly ConflictingFact[];
}

/** What stands there now; `lang` where it is in a language of its own. What was typed the same is not told. */
export interface ConflictingFact {
  readonly label: string;
  readonly value: string;
  readonly typed?: string | undefined;
  readonly lang?: string;
}

/** Two people had it open. The second one's words stay in the form; what the first one wrote stands here. */
export function EditConflictNotice({ locale, facts }: EditConflictNoticeProps) {
  const t = uiText.in(locale);
  const differing = facts.filter(
    ({ value, typed }) => typed === undefined || !isSame(value, typed),
  );
  return (
    <Notice tone="warning" title={t('meanwhile')} live>
      <p>{t('meanwhile.text')}</p>
      {differing.length > 0 && (
        <ul>
          {differing.map(({ label, value, lang }) => (
            <li key={label}>
              <b>{label}:</b> <span lang={lang}>{value || '—'}</span>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** A form ends its lines otherwise than what is kept. */
function isSame(kept: string, typed: string): boolean {
  return kept.trim() === typed.replaceAll('\r\n', '\n').trim();
}
