import type { NamedTableRefusal } from '../../../platform/csv/read-named-table.ts';
import type { ImportFile } from '../../organisations/index.ts';
import type { RosterNotice, RosterProblem } from './roster-problem.ts';

export interface ImportRoster {
  readonly file: ImportFile;
  /** Says what would happen and changes nothing. */
  readonly dryRun?: boolean;
  readonly origin?: 'import' | 'demo';
}

export interface ImportedRoster {
  readonly officers: {
    readonly created: number;
    readonly changed: number;
    readonly unchanged: number;
  };
  readonly assignments: {
    readonly started: number;
    readonly changed: number;
    readonly withdrawn: number;
  };
  readonly notices: readonly RosterNotice[];
}

export type RosterRefusal =
  | { readonly reason: 'forbidden' }
  | { readonly reason: 'file'; readonly file: NamedTableRefusal }
  | { readonly reason: 'rows'; readonly problems: readonly RosterProblem[] };
