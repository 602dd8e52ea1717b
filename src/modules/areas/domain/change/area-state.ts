import type { AreaId } from '#kernel/ids.ts';
import type { SettlementKind } from '../area.ts';
import type { FurtherName } from '../import/candidate.ts';
import type { KnownArea } from '../import/register.ts';

/** What of an area is kept by versions. Null: not known, or none. */
export interface AreaState {
  readonly name: string;
  readonly nameEn: string | null;
  /** What else it is found by, in the order of the names. */
  readonly furtherNames: readonly FurtherName[];
  readonly code: string | null;
  /** Absent from what was kept before maps brought their own numbers. */
  readonly localCode?: string | null;
  readonly settlementKind: SettlementKind | null;
  readonly parentId: AreaId | null;
  readonly status: 'draft' | 'public';
  readonly population: number | null;
  readonly urban: boolean | null;
  readonly centre: { readonly lon: number; readonly lat: number } | null;
  /** In force; a boundary with the same fingerprint is the same line. */
  readonly boundary: { readonly id: string; readonly fingerprint: string } | null;
  /** For which a beat answers by name, in the order of their ids. */
  readonly settlements: readonly AreaId[];
}

export type StateField = keyof AreaState;

/** What the database says besides the area's own row. */
export interface Bound {
  readonly boundary: AreaState['boundary'];
  readonly settlements: readonly AreaId[];
}

export const UNBOUND: Bound = { boundary: null, settlements: [] };

export function stateOf(area: KnownArea, bound: Bound): AreaState {
  return {
    name: area.name,
    nameEn: area.nameEn ?? null,
    furtherNames: area.furtherNames.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    code: area.code ?? null,
    localCode: area.localCode ?? null,
    settlementKind: area.settlementKind ?? null,
    parentId: area.parentId ?? null,
    status: area.status,
    population: area.population ?? null,
    urban: area.urban ?? null,
    centre: area.centre ? { lon: area.centre.lon, lat: area.centre.lat } : null,
    boundary: bound.boundary,
    settlements: bound.settlements.toSorted(),
  };
}

/** The area as a state says that it is; what a beat answers for by name is not its own. */
export function withState(area: KnownArea, state: AreaState): KnownArea {
  return { ...area, ...placeIn(state), ...figuresIn(state), status: state.status };
}

function placeIn(state: AreaState) {
  const { name, nameEn, furtherNames, code, localCode, settlementKind, parentId } = state;
  return {
    name,
    nameEn: nameEn ?? undefined,
    furtherNames,
    code: code ?? undefined,
    localCode: localCode ?? undefined,
    settlementKind: settlementKind ?? undefined,
    parentId: parentId ?? undefined,
  };
}

function figuresIn({ population, urban, centre, boundary }: AreaState) {
  return {
    population: population ?? undefined,
    urban: urban ?? undefined,
    centre: centre ?? undefined,
    fingerprint: boundary?.fingerprint,
  };
}

/** What one change did to one area: only the fields that it changed. Nothing before: it made the area. */
export interface AreaDifference {
  readonly areaId: AreaId;
  readonly before: Partial<AreaState> | undefined;
  readonly after: Partial<AreaState>;
}

/** Undefined where nothing differs. */
export function differenceOf(
  areaId: AreaId,
  before: AreaState | undefined,
  after: AreaState,
): AreaDifference | undefined {
  if (!before) return { areaId, before: undefined, after };
  const fields = fieldsOf(after).filter((field) => !isSameField(field, before, after));
  if (fields.length === 0) return undefined;
  return { areaId, before: pick(before, fields), after: pick(after, fields) };
}

export function fieldsOf(state: Partial<AreaState>): readonly StateField[] {
  return FIELDS.filter((field) => field in state);
}

export function isSameField(
  field: StateField,
  one: Partial<AreaState>,
  other: Partial<AreaState>,
): boolean {
  if (field === 'boundary') return one.boundary?.fingerprint === other.boundary?.fingerprint;
  return JSON.stringify(one[field]) === JSON.stringify(other[field]);
}

const FIELDS = [
  'name',
  'nameEn',
  'furtherNames',
  'code',
  'localCode',
  'settlementKind',
  'parentId',
  'status',
  'population',
  'urban',
  'centre',
  'boundary',
  'settlements',
] as const satisfies readonly StateField[];

function pick(state: AreaState, fields: readonly StateField[]): Partial<AreaState> {
  return Object.fromEntries(fields.map((field) => [field, state[field]]));
}
