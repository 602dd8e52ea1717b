import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { DeskTable } from '#ui/components/desk-table.tsx';
import type { ReportFigure } from '../../domain/half-year-report.ts';
import { comparedHalves } from './compared-halves.ts';
import { halfYearText } from './messages/index.ts';

interface FiguresTableProps {
  readonly locale: Locale;
  readonly figures: readonly ReportFigure[];
}

/** This half-year beside the one before, where the log holds something of it. */
export function FiguresTable({ locale, figures }: FiguresTableProps) {
  const t = halfYearText.in(locale);
  return (
    <DeskTable<ReportFigure>
      caption={t('figures')}
      rows={figures}
      keyOf={({ kind }) => kind}
      columns={[
        { id: 'kind', heading: t('figures.kind'), cell: ({ name }) => name[mainLocale(locale)] },
        ...comparedHalves(figures).map(({ of, heading }) => ({
          id: of,
          heading: t(heading),
          figures: true as const,
          cell: (figure: ReportFigure) => formatNumber(locale, figure[of]),
        })),
      ]}
    />
  );
}
