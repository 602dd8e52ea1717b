export { organisationSchema, viewOrganisation } from './api/organisation-views.ts';
export { organisationOperations } from './api/organisation-operations.ts';
export type { AreaFinder, AreaFindingProblem } from './domain/area-finder.ts';
export {
  apiKeysLink,
  organisationsDeskRoutes,
  organisationsEvents,
  organisationsLink,
} from './desk-routes.ts';
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
export type { NamedTableRefusal as TableRefusal } from '../../platform/csv/read-named-table.ts';
export { type Near, NEAR_METRES } from './domain/nearest.ts';
export { organisationNames } from './domain/organisation-names.ts';
export { organisationNow } from './domain/organisation-now.ts';
export type { OrganisationDirectory } from './domain/organisation-directory.ts';
export {
  type OpeningHours,
  type Organisation,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from './domain/organisation.ts';
export { organisationKindNamers } from './journal-namers.ts';
export { organisationsText } from './messages/index.ts';
export { agreementsDay } from './pages/desk/agreements-day.tsx';
export { organisationSearches } from './pages/desk/search.ts';
export { OrganisationEntry } from './pages/organisation-entry.tsx';
export { tableRefusalWords } from './pages/table-refusal-words.ts';
export { stationPageAddresses } from './pages/page-addresses.ts';
export { organisationsPermissions } from './permissions.ts';
export { organisationsRetention } from './retention.ts';
export { organisationRoutes } from './routes.ts';
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
export {
  IMPORTED_PARTNERS,
  importPartners,
  type PartnerKind,
} from './use-cases/import-partners.ts';
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
