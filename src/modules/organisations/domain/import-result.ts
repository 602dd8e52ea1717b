import type { NamedTableRefusal } from '#platform/csv/read-named-table.ts';
import type { RowNotice, RowProblem } from './import-row.ts';

/** A file to import: its bytes as they are, and a name to recognise it by (`.json` is a list, all else a table). */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What every import of a table is asked: officers' rosters, too. */
export interface TableToImport {
  readonly file: ImportFile;
  /** Says what would happen and changes nothing. */
  readonly dryRun?: boolean;
  readonly origin?: 'import' | 'demo';
}

export interface ImportedOrganisations {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Of them, those that the file calls closed. */
  readonly closed: number;
  readonly notices: readonly RowNotice[];
}

/** Nothing of the file was taken. */
export type TableImportRefusal<Problem> =
  | { readonly reason: 'forbidden' }
  | { readonly reason: 'file'; readonly file: NamedTableRefusal }
  | { readonly reason: 'rows'; readonly problems: readonly Problem[] };

/** Of a register of schools, those that lie where whoever brings it may not change them are left out. */
export interface ImportedSchools extends ImportedOrganisations {
  readonly outOfReach: number;
}

export type OrganisationImportRefusal = TableImportRefusal<RowProblem>;
