export { organisationSchema, viewOrganisation } from './api/organisation-views.ts';
export type { AreaFinder } from './domain/area-finder.ts';
export { createAreaFinder } from './domain/area-finder.ts';
export type { ContextWithAreas } from './domain/context-with-areas.ts';
export type {
  ImportedOrganisations,
  ImportedSchools,
  OrganisationImportRefusal,
  TableImportRefusal,
  TableToImport,
} from './domain/import-result.ts';
export type { RowNotice, RowProblem, RowRemark } from './domain/import-row.ts';
export { NEAR_METRES } from './domain/nearest.ts';
export { organisationNames } from './domain/organisation-names.ts';
export { organisationNow } from './domain/organisation-now.ts';
export type { OrganisationDirectory } from './domain/organisation-directory.ts';
export { type Organisation, ORGANISATION_KINDS } from './domain/organisation.ts';
export { organisationsText } from './messages/index.ts';
export { OrganisationEntry } from './pages/organisation-entry.tsx';
export { tableRefusalWords } from './pages/table-refusal-words.ts';
export { organisationsPermissions } from './permissions.ts';
export { organisationSlugs } from './storage/load-organisations.ts';
export {
  countOrganisationsIn,
  findDemoOrganisations,
  removeDemoOrganisations,
} from './storage/remove-demo-organisations.ts';
export { exportAgreements } from './use-cases/export-agreements.ts';
export { exportContacts } from './use-cases/export-contacts.ts';
export { exportOrganisations } from './use-cases/export-organisations.ts';
export { findNearest } from './use-cases/find-nearest.ts';
export { importMedicalPoints } from './use-cases/import-medical-points.ts';
export { IMPORTED_PARTNERS, importPartners } from './use-cases/import-partners.ts';
export { importSchools, type SchoolLine } from './use-cases/import-schools.ts';
export type { Alongside, ImportPlan } from './use-cases/save-imported.ts';
export type { KnownOrganisation } from './domain/organisation-draft.ts';
export type { SchoolStanding } from './domain/school-row.ts';
export type { DeskOrganisation } from './domain/desk-organisation.ts';
export { findDeskOrganisation, listDeskOrganisations } from './storage/desk-organisations.ts';
export { importStations } from './use-cases/import-stations.ts';
export { openOrganisationDirectory } from './use-cases/open-organisation-directory.ts';
export { recogniseApiKey } from './use-cases/recognise-api-key.ts';
export { organisationPlaces } from './use-cases/organisation-places.ts';
