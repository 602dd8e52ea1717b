import { tidyLine } from '../../../kernel/text/tidy-line.ts';
import { shortened } from '../../../kernel/text/shortened.ts';
import type { NamedRow } from '../../../platform/csv/named-columns.ts';
import { calmName } from './calm-name.ts';
import type { RowNotice, RowNoticeReason, RowProblem, RowProblemReason } from './import-row.ts';
import { parseWebsite } from './organisation-row.ts';
import type { SchoolColumn } from './school-columns.ts';

export interface SchoolRow {
  readonly line: number;
  /** The register's number. */
  readonly edebo: string;
  readonly name: string;
  readonly address: string | undefined;
  readonly website: string | undefined;
  readonly status: 'open' | 'closed';
  /** The settlement's or city district's code, where the register gives one. */
  readonly katottg: string | undefined;
  readonly hromada: string | undefined;
  /** «с. Бурлача Балка»: the settlement alone, without what it lies in. */
  readonly settlement: string | undefined;
}

export interface ParsedSchoolRow {
  readonly row: SchoolRow;
  readonly problems: readonly RowProblem[];
  readonly notices: readonly RowNotice[];
}

export function parseSchoolRow({ line, cells }: NamedRow<SchoolColumn>): ParsedSchoolRow {
  const problems: RowProblem[] = [];
  const notices: RowNotice[] = [];
  const wrong = (column: SchoolColumn, reason: RowProblemReason, value: string) =>
    problems.push({ line, column, reason, value: shortened(value) });
  const note = (column: SchoolColumn, reason: RowNoticeReason, value: string) =>
    notices.push({ line, column, reason, value: shortened(value) });
  const text = (column: SchoolColumn): string | undefined => {
    const tidy = tidyLine(cells[column] ?? '');
    if (tidy.ok) return tidy.value.text;
    if (tidy.refusal !== 'empty') {
      wrong(
        column,
        tidy.refusal === 'too-long' ? 'text-too-long' : 'text-unreadable',
        cells[column] ?? '',
      );
    }
    return undefined;
  };
  const name = text('shortName') ?? text('fullName');
  if (name === undefined) wrong('fullName', 'name-missing', '');
  const edebo = text('edebo');
  if (edebo === undefined) wrong('edebo', 'number-missing', '');
  const website = text('website');
  const address = website === undefined ? undefined : parseWebsite(website);
  if (website !== undefined && address === undefined) note('website', 'website-left-out', website);
  const status = parseStatus(text('status'));
  if (status === undefined) note('status', 'status-unknown', cells.status ?? '');
  const row: SchoolRow = {
    line,
    edebo: edebo ?? '',
    name: calmName(name ?? ''),
    address: text('address'),
    website: address,
    status: status ?? 'open',
    katottg: text('katottg'),
    hromada: text('hromada'),
    settlement: text('settlement')?.split(',')[0],
  };
  return { row, problems, notices };
}

/** A school that stands still, too, is closed to whoever comes to its door. */
function parseStatus(status: string | undefined): 'open' | 'closed' | undefined {
  if (status === undefined || /^(?:працює|діє|open)$/i.test(status)) return 'open';
  return /^(?:ліквідован|реорганізован|призупинен|закрит|closed)/i.test(status)
    ? 'closed'
    : undefined;
}
