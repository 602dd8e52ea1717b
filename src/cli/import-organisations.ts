import {
  type ImportedOrganisations,
  organisationsText,
  type RowNotice,
  type RowProblem,
} from '../modules/organisations/index.ts';
import type { Command } from './command.ts';
import { importTable, type TableImport } from './import-table.ts';

type Import = TableImport<Omit<ImportedOrganisations, 'notices'>, RowProblem, RowNotice>;

/** What the imports of stations, medical points and schools have in common. */
export function importOrganisations(name: string, run: Import['run']): Command['run'] {
  return importTable({
    name,
    run,
    counts: (console, { created, changed, unchanged, closed }) =>
      organisationsText.in(console.language)('import.counts', {
        created,
        changed,
        unchanged,
        closed,
      }),
    problem: (console, { reason, value }) =>
      organisationsText.in(console.language)(`problem.${reason}`, { value }),
    notice: (console, { reason, value }) =>
      organisationsText.in(console.language)(`notice.${reason}`, { value }),
  } satisfies Import);
}
