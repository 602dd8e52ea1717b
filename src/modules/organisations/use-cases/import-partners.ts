import type { Result } from '../../../kernel/result.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type {
  ImportedOrganisations,
  TableToImport,
  OrganisationImportRefusal,
} from '../domain/import-result.ts';
import type { PARTNER_KINDS } from '../domain/organisation.ts';
import { importOrganisations } from './import-organisations.ts';

/** The coordination office itself, and those whom it works with: a file for each kind. */
export type PartnerKind = 'coordination-office' | (typeof PARTNER_KINDS)[number];

/** Councils, NGOs, libraries and others, in the same table as stations. */
export function importPartners(
  context: ContextWithAreas,
  kind: PartnerKind,
  input: TableToImport,
): Promise<Result<ImportedOrganisations, OrganisationImportRefusal>> {
  return importOrganisations(context, kind, 'partner.import', input);
}
