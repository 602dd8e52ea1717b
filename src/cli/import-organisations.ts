import {
  type ImportedOrganisations,
  organisationsText,
  type RowNotice,
  type RowProblem,
} from '#modules/organisations/index.ts';
import type { Command } from './command.ts';
import { importTable, type TableImport } from './import-table.ts';

type Import<Kind extends string> = TableImport<
  Omit<ImportedOrganisations, 'notices'>,
  RowProblem,
  RowNotice,
  Kind
>;

/** What the imports of stations, medical points, schools and partners have in common. */
export function importOrganisations<Kind extends string = never>(
  name: string,
  run: Import<Kind>['run'],
  kinds: readonly Kind[] = [],
): Command['run'] {
  return importTable({
    name,
    kinds,
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
  } satisfies Import<Kind>);
}
