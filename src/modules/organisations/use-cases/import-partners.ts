import type { Result } from '#kernel/result.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type {
  ImportedOrganisations,
  TableToImport,
  OrganisationImportRefusal,
} from '../domain/import-result.ts';
import { PARTNER_KINDS } from '../domain/organisation.ts';
import { importOrganisations } from './import-organisations.ts';

/** The coordination office itself, and those whom it works with: a file for each kind. */
export const IMPORTED_PARTNERS = ['coordination-office', ...PARTNER_KINDS] as const;
export type PartnerKind = (typeof IMPORTED_PARTNERS)[number];

/** Councils, NGOs, libraries and others, in the same table as stations. */
export function importPartners(
  context: ContextWithAreas,
  kind: PartnerKind,
  input: TableToImport,
): Promise<Result<ImportedOrganisations, OrganisationImportRefusal>> {
  return importOrganisations(context, kind, 'partner.import', input);
}
