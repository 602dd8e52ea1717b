import { type Locale, mainLocale } from '../../../../platform/i18n/locales.ts';
import { formatNumber } from '../../../../platform/i18n/numbers.ts';
import { DeskTable } from '../../../../ui/components/desk-table.tsx';
import type { ReportFigure } from '../../domain/half-year-report.ts';
import { halfYearText } from './messages/index.ts';

interface FiguresTableProps {
  readonly locale: Locale;
  readonly figures: readonly ReportFigure[];
}

/** This half-year beside the one before: so much more or less says itself. */
export function FiguresTable({ locale, figures }: FiguresTableProps) {
  const t = halfYearText.in(locale);
  return (
    <DeskTable<ReportFigure>
      caption={t('figures')}
      rows={figures}
      keyOf={({ kind }) => kind}
      columns={[
        { id: 'kind', heading: t('figures.kind'), cell: ({ name }) => name[mainLocale(locale)] },
        {
          id: 'now',
          heading: t('figures.now'),
          figures: true,
          cell: ({ count }) => <b>{formatNumber(locale, count)}</b>,
        },
        {
          id: 'before',
          heading: t('figures.before'),
          figures: true,
          cell: ({ before }) => formatNumber(locale, before),
        },
      ]}
    />
  );
}
