import type { ImportPlan, KnownOrganisation, SchoolLine } from '#modules/organisations/index.ts';
import type { RegisteredSchool, SchoolId } from './school.ts';

/** What of a school a register changes. */
export const REGISTER_FIELDS = [
  'name',
  'areaId',
  'address',
  'website',
  'standing',
  'registerType',
  'ownership',
] as const;
export type RegisterField = (typeof REGISTER_FIELDS)[number];

export type RegisterValues = Readonly<Record<RegisterField, string>>;

/** A school that is new, begins to work again, stops, or is said otherwise. */
export type RegisterChangeKind = 'new' | 'opens' | 'closes' | 'changes';

export interface RegisterChange {
  readonly line: number;
  readonly what: RegisterChangeKind;
  readonly before: RegisterValues | undefined;
  readonly after: RegisterValues;
  /** Those that differ, in their order. */
  readonly fields: readonly RegisterField[];
}

export interface RegisterPlan {
  readonly changes: readonly RegisterChange[];
  /** What this module keeps of them, where it is not so yet. */
  readonly registered: readonly RegisteredSchool[];
  /** Of how many only this is changed. */
  readonly also: number;
}

/** Line by line what a register does, and what is to be kept of it besides. Lines out of reach are not in the plan. */
export function planRegister(
  lines: readonly SchoolLine[],
  plan: ImportPlan,
  known: ReadonlyMap<SchoolId, RegisteredSchool>,
): RegisterPlan {
  const created = new Map(plan.created.map((one) => [one.importKey, one]));
  const changed = new Map(plan.changed.map((one) => [one.id, one]));
  const changes: RegisterChange[] = [];
  const registered: RegisteredSchool[] = [];
  let also = 0;
  for (const line of lines) {
    const before = plan.before.get(line.key);
    const school = before ? (changed.get(before.id) ?? before) : created.get(line.key);
    if (!school) continue;
    const had = known.get(school.id);
    const has = registeredOf(school.id, line);
    const change = changeOf(line, before && valuesOf(before, had), valuesOf(school, has));
    if (!same(had, has)) {
      registered.push(has);
      if (before && !changed.has(before.id)) also += 1;
    }
    if (change) changes.push(change);
  }
  return { changes, registered, also };
}

function registeredOf(schoolId: SchoolId, { row }: SchoolLine): RegisteredSchool {
  const { standing, type, ownership } = row;
  return { schoolId, standing, registerType: type, ownership };
}

function same(one: RegisteredSchool | undefined, other: RegisteredSchool): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function valuesOf(
  { name, areaId, address, website, status }: KnownOrganisation,
  registered: RegisteredSchool | undefined,
): RegisterValues {
  const { standing, registerType, ownership } = registered ?? {
    // One that was taken before this module was: open or closed is all that is known.
    standing: status === 'open' ? 'works' : '',
    registerType: '',
    ownership: '',
  };
  const words = (text: string | undefined) => text ?? '';
  return {
    name,
    areaId: words(areaId),
    address: words(address),
    website: words(website),
    standing,
    registerType,
    ownership,
  };
}

function changeOf(
  { row: { line } }: SchoolLine,
  before: RegisterValues | undefined,
  after: RegisterValues,
): RegisterChange | undefined {
  const fields = REGISTER_FIELDS.filter((field) => before?.[field] !== after[field]);
  if (!before) return { line, what: 'new', before, after, fields };
  return fields.length === 0
    ? undefined
    : { line, what: kindOf(before, after), before, after, fields };
}

function kindOf(before: RegisterValues, after: RegisterValues): RegisterChangeKind {
  const works = ({ standing }: RegisterValues) => standing === 'works';
  if (works(before) === works(after)) return 'changes';
  return works(after) ? 'opens' : 'closes';
}
