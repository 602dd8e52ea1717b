import { type GroupedLine, groupByReason } from '#kernel/group-by-reason.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
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

/** A file may have thousands of lines, and nobody reads more of them one by one. */
const MAX_LINES = 100;

/** The lines of a file by reason, and below them, folded away, the lines one by one. Renders nothing if there are none. */
export function ReasonTable<Line>(props: ReasonTableProps<Line>) {
  const { locale, title, lines, reasonOf, columns, keyOf } = props;
  if (lines.length === 0) return null;
  const t = reasonsText.in(locale);
  const { listed, omitted } = groupByReason(lines, reasonOf);
  const isWhole = listed.length === lines.length;
  return (
    <Panel title={title} hint={formatNumber(locale, lines.length)}>
      <DeskTable
        caption={title}
        columns={isWhole ? ofLine(columns) : [...ofLine(columns), countColumn(locale)]}
        rows={listed}
        keyOf={({ line }) => keyOf(line)}
      />
      {!isWhole && (
        <PanelBody>
          {omitted > 0 && <p class="quiet">{t('others', { count: omitted })}</p>}
          <details>
            <summary>{t('one-by-one')}</summary>
            <DeskTable
              caption={title}
              columns={columns}
              rows={lines.slice(0, MAX_LINES)}
              keyOf={keyOf}
            />
            {lines.length > MAX_LINES && (
              <p class="quiet">{t('more', { count: lines.length - MAX_LINES })}</p>
            )}
          </details>
        </PanelBody>
      )}
    </Panel>
  );
}

function ofLine<Line>(
  columns: readonly DeskColumn<Line>[],
): readonly DeskColumn<GroupedLine<Line>>[] {
  return columns.map((column) => ({ ...column, cell: ({ line }) => column.cell(line) }));
}

function countColumn<Line>(locale: Locale): DeskColumn<GroupedLine<Line>> {
  return {
    id: 'alike',
    heading: reasonsText.in(locale)('alike'),
    figures: true,
    cell: ({ count }) => formatNumber(locale, count),
  };
}
