import type { TableImportRefusal } from '#modules/organisations/index.ts';
import type { RosterNotice, RosterProblem } from './roster-problem.ts';

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

export type RosterRefusal = TableImportRefusal<RosterProblem>;
