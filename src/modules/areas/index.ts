export type { Area, AreaKind, SettlementKind } from './domain/area.ts';
export { AREA_KINDS } from './domain/area.ts';
export type {
  AreaDirectory,
  Location,
  Place,
  PlaceHit,
  PlaceKind,
  PlaceSource,
  SearchOptions,
} from './domain/directory.ts';
export { areasPermissions } from './permissions.ts';
export { openAreaDirectory } from './use-cases/open-area-directory.ts';
