import { tidyLine } from '#kernel/text/tidy-line.ts';
import { shortened } from '#kernel/text/shortened.ts';
import type { NamedRow } from '#platform/csv/named-columns.ts';
import { calmName } from './calm-name.ts';
import type { RowNotice, RowNoticeReason, RowProblem, RowProblemReason } from './import-row.ts';
import { parseWebsite } from './organisation-row.ts';
import type { SchoolColumn } from './school-columns.ts';

/** As the register has it. Only one that works is open to whoever comes to its door. */
export type SchoolStanding = 'works' | 'suspended' | 'reorganised' | 'liquidated';

export interface SchoolRow {
  readonly line: number;
  /** The register's number. */
  readonly edebo: string;
  readonly name: string;
  readonly address: string | undefined;
  readonly website: string | undefined;
  readonly standing: SchoolStanding;
  /** As the register words it: «ліцей», «Комунальна»; empty where it says nothing. */
  readonly type: string;
  readonly ownership: string;
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
  const required = (column: SchoolColumn, value: string | undefined, reason: RowProblemReason) => {
    if (value === undefined) wrong(column, reason, '');
    return value ?? '';
  };
  const row: SchoolRow = {
    line,
    edebo: required('edebo', text('edebo'), 'number-missing'),
    name: calmName(required('fullName', text('shortName') ?? text('fullName'), 'name-missing')),
    address: text('address'),
    website: websiteOf(text('website'), note),
    standing: standingOf(text('status'), note),
    type: text('type') ?? '',
    ownership: text('ownership') ?? '',
    katottg: text('katottg'),
    hromada: text('hromada'),
    settlement: text('settlement')?.split(',')[0],
  };
  return { row, problems, notices };
}

type NoteDown = (column: SchoolColumn, reason: RowNoticeReason, value: string) => void;

function websiteOf(written: string | undefined, note: NoteDown): string | undefined {
  if (written === undefined) return undefined;
  const address = parseWebsite(written);
  if (address === undefined) note('website', 'website-left-out', written);
  return address;
}

function standingOf(written: string | undefined, note: NoteDown): SchoolStanding {
  if (written === undefined) return 'works';
  const known = STANDINGS.find(([words]) => words.test(written));
  if (known === undefined) note('status', 'status-unknown', written);
  return known?.[1] ?? 'works';
}

const STANDINGS: readonly (readonly [RegExp, SchoolStanding])[] = [
  [/^(?:працює|діє|open)$/i, 'works'],
  [/^(?:ліквідован|закрит|closed)/i, 'liquidated'],
  [/^реорганізован/i, 'reorganised'],
  [/^призупинен/i, 'suspended'],
];
