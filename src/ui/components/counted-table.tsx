import type { Locale } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { DeskTable, type DeskTableProps } from './desk-table.tsx';
import { Panel, PanelBody } from './panel.tsx';

interface CountedTableProps<Row> extends Omit<DeskTableProps<Row>, 'caption'> {
  readonly locale: Locale;
  readonly title: string;
  /** «…і ще 40 рядків» */
  readonly more: (count: number) => string;
}

/** A file may have thousands of lines: what nobody would read is counted. */
const MAX_ROWS = 100;

/** A table in a panel that says how many rows there are, and shows as many as somebody may read. Nothing of none. */
export function CountedTable<Row>(props: CountedTableProps<Row>) {
  const { locale, title, more, rows, ...table } = props;
  if (rows.length === 0) return null;
  const left = rows.length - MAX_ROWS;
  return (
    <Panel title={title} hint={formatNumber(locale, rows.length)}>
      <DeskTable {...table} caption={title} rows={rows.slice(0, MAX_ROWS)} />
      {left > 0 && (
        <PanelBody>
          <p class="quiet">{more(left)}</p>
        </PanelBody>
      )}
    </Panel>
  );
}
