import type { ComponentChildren } from 'preact';

export interface DeskColumn<Row> {
  /** kebab-case, unique in its table. */
  readonly id: string;
  readonly heading: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures stand under one another. */
  readonly figures?: true;
  /** No line break within: a date, a telephone. */
  readonly whole?: true;
  /** What can be done with the row: it needs no name on a telephone. */
  readonly acts?: true;
}

export interface DeskTableProps<Row> {
  /** What the table lists, for whoever hears it; the panel's title says it to the eye. */
  readonly caption: string;
  /** The first one names the row. */
  readonly columns: readonly DeskColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Where the row leads: its first cell becomes the link, and J, K and Enter reach it. */
  readonly hrefOf?: (row: Row) => string | undefined;
}

/** From how many columns on a tablet has to put them closer together. */
const WIDE = 6;
/** From how many on the names of figures stand upright: else the last of them are neither on the screen nor on paper. */
const MANY = 10;

/** Dense rows for a wide screen; on a phone each row is a small card, whose cells say what they are. */
export function DeskTable<Row>({ caption, columns, rows, keyOf, hrefOf }: DeskTableProps<Row>) {
  const [first, ...others] = columns;
  if (first === undefined) return null;
  return (
    <table class={tableClass(columns.length)}>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" class={cellClass(column)}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} data-row>
            <th scope="row" class={cellClass(first)}>
              <RowLink href={hrefOf?.(row)}>{first.cell(row)}</RowLink>
            </th>
            {others.map((column) => (
              <td key={column.id} class={cellClass(column)} data-label={column.heading}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function tableClass(columns: number): string {
  if (columns < WIDE) return 'table';
  return columns < MANY ? 'table wide' : 'table wide many';
}

function RowLink({
  href,
  children,
}: {
  readonly href: string | undefined;
  readonly children: ComponentChildren;
}) {
  if (href === undefined) return <>{children}</>;
  return (
    <a class="row-link" href={href} data-row-link>
      {children}
    </a>
  );
}

function cellClass<Row>({ figures, whole, acts }: DeskColumn<Row>): string | undefined {
  const classes = [figures && 'number', whole && 'whole', acts && 'acts'];
  return classes.filter(Boolean).join(' ') || undefined;
}
