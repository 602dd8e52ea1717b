import type { Result } from '#kernel/result.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type {
  ImportedOrganisations,
  TableToImport,
  OrganisationImportRefusal,
} from '../domain/import-result.ts';
import { importOrganisations } from './import-organisations.ts';

/** Hospitals, outpatient clinics and feldsher points, in the same table as stations. */
export function importMedicalPoints(
  context: ContextWithAreas,
  input: TableToImport,
): Promise<Result<ImportedOrganisations, OrganisationImportRefusal>> {
  return importOrganisations(context, 'medical-point', 'medical-point.import', input);
}
