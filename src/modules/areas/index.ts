export { findByKey } from './api/find-by-key.ts';
export type { Area, AreaKind } from './domain/area.ts';
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
} from './domain/directory.ts';
export type {
  FileRefusal,
  ImportLine,
  ImportReport,
  Note as ImportNote,
} from './domain/import/report.ts';
export { OUTCOMES, reasonOf } from './domain/import/report.ts';
export { beatLimit } from './domain/legal-limits.ts';
export { areasText } from './messages/index.ts';
export type { BeatWatch } from './domain/areas-context.ts';
export { areasPermissions } from './permissions.ts';
export { loadAreaKeys } from './storage/area-keys.ts';
export {
  countOwnAreas,
  type DemoAreas,
  findDemoAreas,
  removeDemoAreas,
} from './storage/remove-demo-areas.ts';
export { areasWithin } from './use-cases/areas-within.ts';
export { changeSlug } from './use-cases/change-slug.ts';
export { type ExportedAreas, exportAreas } from './use-cases/export-areas.ts';
export { type ImportProgress, importAreas } from './use-cases/import-areas.ts';
export { importLandmarks } from './use-cases/import-landmarks.ts';
export { importSettlements } from './use-cases/import-settlements.ts';
export { importStreets } from './use-cases/import-streets.ts';
export { inspectBeats } from './use-cases/inspect-beats.ts';
export {
  chooseDistricts,
  type MadeBeats,
  type MakeBeats,
  splitHromada,
} from './use-cases/make-beats.ts';
export { isBegun } from './use-cases/is-begun.ts';
export { isUnused } from './use-cases/is-unused.ts';
export { openAreaDirectory } from './use-cases/open-area-directory.ts';
export type { AreaName } from './domain/directory.ts';
export { deskAreaName } from './pages/desk-area-name.ts';
export { publishAreas } from './use-cases/publish-areas.ts';
export { areaSchema, viewArea } from './api/area-views.ts';
