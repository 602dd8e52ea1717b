import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { type HalfYear, halfYearKey } from '../../domain/half-year.ts';
import { halfYearText } from './messages/index.ts';
import { publicReport } from './paths.ts';

/** Two years: older ones are history, and a card is read on a telephone. */
const MAX_REPORTS = 4;

interface OfficerReportsProps {
  readonly locale: Locale;
  readonly slug: string;
  /** The newest first. */
  readonly halves: readonly HalfYear[];
}

/** On the card: what the officer told the hromada. Nothing published leaves no trace. */
export function OfficerReports({ locale, slug, halves }: OfficerReportsProps) {
  if (halves.length === 0) return null;
  const main = mainLocale(locale);
  const t = halfYearText.in(main);
  return (
    <p lang={main === locale ? undefined : main}>
      <b>{t('card.reports')}:</b>{' '}
      {halves.slice(0, MAX_REPORTS).map((half, index) => (
        <span key={halfYearKey(half)}>
          {index > 0 && ', '}
          <a href={localePath(main, publicReport(slug, half))}>
            {t('short', { half: half.half, year: String(half.year) })}
          </a>
        </span>
      ))}
    </p>
  );
}
