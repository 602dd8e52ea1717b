import { formatNearDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { EarlierAssignment } from '../domain/earlier-assignment.ts';
import { officersText } from '../messages/index.ts';
import { kindWord, shortNameIn } from './officer-words.ts';

interface EarlierOfficersProps {
  readonly locale: Locale;
  readonly earlier: readonly EarlierAssignment[];
  readonly today: Temporal.PlainDate;
}

/** «Хто був раніше»: folded away, for whoever looks for it. */
export function EarlierOfficers({ locale, earlier, today }: EarlierOfficersProps) {
  if (earlier.length === 0) return null;
  const t = officersText.in(locale);
  const day = (date: Temporal.PlainDate) => formatNearDay(locale, date, today);
  return (
    <details>
      <summary>{t('area.earlier')}</summary>
      <ul class="entries">
        {earlier.map((one) => (
          <li key={`${one.name} ${one.startsOn.toString()} ${one.areaId}`}>
            {shortNameIn(locale, one)}, <span class="quiet">{kindWord(locale, one)}</span>
            <br />
            {t('area.earlier.days', { from: day(one.startsOn), to: day(one.endsOn) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
