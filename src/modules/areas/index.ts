export { areaOperations } from './api/area-operations.ts';
export { findByKey } from './api/find-by-key.ts';
export { mapitOperations } from './api/mapit-operations.ts';
export type { Area, AreaKind, SettlementKind } from './domain/area.ts';
export { areaNames } from './domain/area-names.ts';
export { AREA_KINDS } from './domain/area.ts';
export type { BeatsRefusal } from './domain/beats/beats-refusal.ts';
export type { BeatFigures, BeatsInspection } from './domain/beats/inspect-beats.ts';
export type {
  AreaDirectory,
  Location,
  Place,
  PlaceHit,
  PlaceKind,
  PlaceSource,
  SearchOptions,
} from './domain/directory.ts';
export type {
  FileRefusal,
  ImportLine,
  ImportReport,
  Note as ImportNote,
} from './domain/import/report.ts';
export { type PublishChoice, PUBLISH_CHOICES } from './domain/import/publish-choice.ts';
export { OUTCOMES, reasonOf } from './domain/import/report.ts';
export { beatLimit } from './domain/legal-limits.ts';
export { areasText } from './messages/index.ts';
export type { AreasDeskContext, BeatWatch } from './domain/areas-context.ts';
export { areaSearch } from './pages/search.ts';
export { areasDeskRoutes, areasLink } from './routes.ts';
export { areaChangeNamer } from './journal-namers.ts';
export { areasPermissions } from './permissions.ts';
export { areasRetention } from './retention.ts';
export { type AreaKeys, loadAreaKeys } from './storage/area-keys.ts';
export {
  countOwnAreas,
  type DemoAreas,
  findDemoAreas,
  type RemovedAreas,
  removeDemoAreas,
} from './storage/remove-demo-areas.ts';
export { areasWithin } from './use-cases/areas-within.ts';
export { type ChangeSlug, changeSlug } from './use-cases/change-slug.ts';
export { type ExportedAreas, exportAreas } from './use-cases/export-areas.ts';
export { type ImportAreas, type ImportProgress, importAreas } from './use-cases/import-areas.ts';
export { type ImportLandmarks, importLandmarks } from './use-cases/import-landmarks.ts';
export { type ImportSettlements, importSettlements } from './use-cases/import-settlements.ts';
export { type ImportStreets, importStreets } from './use-cases/import-streets.ts';
export { type InspectBeats, inspectBeats } from './use-cases/inspect-beats.ts';
export {
  chooseDistricts,
  type MadeBeats,
  type MakeBeats,
  splitHromada,
} from './use-cases/make-beats.ts';
export { isBegun } from './use-cases/is-begun.ts';
export { isUnused } from './use-cases/is-unused.ts';
export { openAreaDirectory } from './use-cases/open-area-directory.ts';
export { namesOfAreas } from './storage/names-of-areas.ts';
export { type PublishAreas, publishAreas } from './use-cases/publish-areas.ts';
export { areaSchema, viewArea } from './api/area-views.ts';
