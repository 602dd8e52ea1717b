import { toldByReason, type ToldLine } from '../../kernel/told-by-reason.ts';
import type { Locale } from '../../platform/i18n/locales.ts';
import { formatNumber } from '../../platform/i18n/numbers.ts';
import { type DeskColumn, DeskTable } from '../components/desk-table.tsx';
import { Panel, PanelBody } from '../components/panel.tsx';
import { reasonsText } from './messages/index.ts';

interface ReasonTableProps<Line> {
  readonly locale: Locale;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly reasonOf: (line: Line) => string;
  readonly columns: readonly DeskColumn<Line>[];
  readonly keyOf: (line: Line) => string;
}

/** A file may have thousands of lines: nobody reads more of them one by one. */
const MOST = 100;

/** Lines of a file by reason: the first of each and how many there are, and all of them folded away. Nothing of none. */
export function ReasonTable<Line>(props: ReasonTableProps<Line>) {
  const { locale, title, lines, reasonOf, columns, keyOf } = props;
  if (lines.length === 0) return null;
  const t = reasonsText.in(locale);
  const { told, left } = toldByReason(lines, reasonOf);
  const isWhole = told.length === lines.length;
  return (
    <Panel title={title} hint={formatNumber(locale, lines.length)}>
      <DeskTable
        caption={title}
        columns={isWhole ? ofLine(columns) : [...ofLine(columns), alikeColumn(locale)]}
        rows={told}
        keyOf={({ line }) => keyOf(line)}
      />
      {!isWhole && (
        <PanelBody>
          {left > 0 && <p class="quiet">{t('others', { count: left })}</p>}
          <details>
            <summary>{t('one-by-one')}</summary>
            <DeskTable
              caption={title}
              columns={columns}
              rows={lines.slice(0, MOST)}
              keyOf={keyOf}
            />
            {lines.length > MOST && (
              <p class="quiet">{t('more', { count: lines.length - MOST })}</p>
            )}
          </details>
        </PanelBody>
      )}
    </Panel>
  );
}

function ofLine<Line>(columns: readonly DeskColumn<Line>[]): readonly DeskColumn<ToldLine<Line>>[] {
  return columns.map((column) => ({ ...column, cell: ({ line }) => column.cell(line) }));
}

function alikeColumn<Line>(locale: Locale): DeskColumn<ToldLine<Line>> {
  return {
    id: 'alike',
    heading: reasonsText.in(locale)('alike'),
    figures: true,
    cell: ({ alike }) => formatNumber(locale, alike),
  };
}
