import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import type { ToldFigure } from '../../domain/half-year-report.ts';
import { comparedHalves } from './compared-halves.ts';
import { figureWords } from './figure-words.ts';
import { halfYearText } from './messages/index.ts';

interface PublicFiguresProps {
  readonly locale: Locale;
  readonly figures: readonly ToldFigure[];
}

/** Three columns at most fit the narrowest telephone: the table stays one, for the eye and for paper. */
export function PublicFigures({ locale, figures }: PublicFiguresProps) {
  const t = halfYearText.in(locale);
  const halves = comparedHalves(figures);
  return (
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">{t('figures.kind')}</th>
          {halves.map(({ of, heading }) => (
            <th key={of} scope="col">
              {t(heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.kind}>
            <th scope="row">{figure.name[mainLocale(locale)]}</th>
            {halves.map(({ of }) => (
              <td key={of}>{figureWords(locale, figure[of])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
