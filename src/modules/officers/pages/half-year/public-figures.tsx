import { type Locale, mainLocale } from '../../../../platform/i18n/locales.ts';
import { formatNumber } from '../../../../platform/i18n/numbers.ts';
import type { ReportFigure } from '../../domain/half-year-report.ts';
import { halfYearText } from './messages/index.ts';

interface PublicFiguresProps {
  readonly locale: Locale;
  readonly figures: readonly ReportFigure[];
}

/** Three columns fit the narrowest telephone: the table stays one, for the eye and for paper. */
export function PublicFigures({ locale, figures }: PublicFiguresProps) {
  const t = halfYearText.in(locale);
  return (
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">{t('figures.kind')}</th>
          <th scope="col">{t('figures.now')}</th>
          <th scope="col">{t('figures.before')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ kind, name, count, before }) => (
          <tr key={kind}>
            <th scope="row">{name[mainLocale(locale)]}</th>
            <td>
              <b>{formatNumber(locale, count)}</b>
            </td>
            <td>{formatNumber(locale, before)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
