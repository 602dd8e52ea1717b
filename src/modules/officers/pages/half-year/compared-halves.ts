import type { Locale } from '#platform/i18n/locales.ts';
import { isRecorded, type ReportFigure, type ToldFigure } from '../../domain/half-year-report.ts';
import { halfYearText } from './messages/index.ts';

type Figures = readonly (ReportFigure | ToldFigure)[];

/** This half-year and the one before; one of which the log holds nothing has no column of zeros. */
export function comparedHalves(figures: Figures) {
  return COLUMNS.filter(({ of }) => isRecorded(figures, of));
}

const COLUMNS = [
  { of: 'count', heading: 'figures.now' },
  { of: 'before', heading: 'figures.before' },
] as const;

/** Why a column is missing; empty: none is, or there are no figures at all. */
export function unrecordedWords(locale: Locale, figures: Figures): string {
  if (figures.length === 0) return '';
  const t = halfYearText.in(locale);
  if (!isRecorded(figures, 'count')) return t('figures.none.now');
  return isRecorded(figures, 'before') ? '' : t('figures.none.before');
}
