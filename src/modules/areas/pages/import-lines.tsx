import type { Locale } from '#platform/i18n/locales.ts';
import type { DeskColumn } from '#ui/components/desk-table.tsx';
import { ReasonTable } from '#ui/reasons/reason-table.tsx';
import { type ImportLine, type Outcome, reasonOf } from '../domain/import/report.ts';
import { areasText } from '../messages/index.ts';
import { noteWords } from './finding-words.ts';

interface ImportLinesProps {
  readonly locale: Locale;
  readonly lines: readonly ImportLine[];
}

/** What becomes of the lines of a file, by reason; first what a person must look at. */
export function ImportLines({ locale, lines }: ImportLinesProps) {
  const t = areasText.in(locale);
  const of = (outcome: Outcome) => lines.filter((line) => line.outcome === outcome);
  const unchanged = of('unchanged').length;
  return (
    <>
      {(['refused', 'mended', 'taken'] as const).map((outcome) => (
        <LinesOf key={outcome} locale={locale} outcome={outcome} lines={of(outcome)} />
      ))}
      {unchanged > 0 && <p class="quiet">{t('desk.preview.unchanged', { count: unchanged })}</p>}
    </>
  );
}

interface LinesOfProps extends ImportLinesProps {
  readonly outcome: Exclude<Outcome, 'unchanged'>;
}

function LinesOf({ locale, outcome, lines }: LinesOfProps) {
  const t = areasText.in(locale);
  return (
    <ReasonTable
      locale={locale}
      title={t(`desk.preview.${outcome}`)}
      columns={columns(locale, outcome)}
      lines={lines}
      reasonOf={reasonOf}
      keyOf={({ position }) => `${position.unit} ${position.number}`}
    />
  );
}

function columns(locale: Locale, outcome: Outcome): readonly DeskColumn<ImportLine>[] {
  const t = areasText.in(locale);
  return [
    {
      id: 'area',
      heading: t('desk.preview.area'),
      cell: ({ name }) => name ?? t('line.nameless'),
    },
    {
      id: 'what',
      heading: t(outcome === 'refused' ? 'desk.preview.why' : 'desk.preview.what'),
      cell: ({ notes }) => notes.map((note) => noteWords(locale, note)).join('; '),
    },
    {
      id: 'where',
      heading: t('desk.preview.where'),
      whole: true,
      cell: ({ position: { unit, number } }) => t(`line.${unit}`, { number }),
    },
  ];
}
