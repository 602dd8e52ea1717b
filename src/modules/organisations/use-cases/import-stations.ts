import type { Result } from '#kernel/result.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type {
  ImportedOrganisations,
  TableToImport,
  OrganisationImportRefusal,
} from '../domain/import-result.ts';
import { importOrganisations } from './import-organisations.ts';

/** Police stations: a table, or a list as JSON. */
export function importStations(
  context: ContextWithAreas,
  input: TableToImport,
): Promise<Result<ImportedOrganisations, OrganisationImportRefusal>> {
  return importOrganisations(context, 'station', 'station.import', input);
}
