import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import { type Area, AREA_KINDS, type AreaKind } from '../area.ts';
import type { FormerSlug } from '../area-tree.ts';
import { type Katottg, parseKatottg } from '../katottg.ts';
import { bareName } from './area-names.ts';
import type { FurtherName } from './candidate.ts';

/** An area as an import must know it, drafts included. */
export interface KnownArea extends Area {
  readonly importKey: string | undefined;
  readonly status: 'draft' | 'public';
  readonly origin: 'import' | 'demo' | 'made';
  /** Of the boundary in force. */
  readonly fingerprint: string | undefined;
  readonly furtherNames: readonly FurtherName[];
}

/** The areas there are while a file is read: those of the database, and those that the file has brought so far. */
export interface Register {
  get(id: AreaId): KnownArea | undefined;
  all(): Iterable<KnownArea>;
  put(area: KnownArea): void;
  byCode(code: Katottg): KnownArea | undefined;
  /** Several where namesakes share a parent. */
  byName(kind: AreaKind, parentId: AreaId | undefined, name: string): readonly KnownArea[];
  anywhereByName(kind: AreaKind, name: string): readonly KnownArea[];
  /** The narrowest area around a code that is known and of a wider kind. */
  around(code: Katottg, kind: AreaKind): KnownArea | undefined;
  hasSlug(slug: string): boolean;
  bySlug(slug: string): KnownArea | undefined;
  byLocalCode(kind: AreaKind, localCode: string): readonly KnownArea[];
  /** Whether an area is recognised by this key already, whatever it is called or lies in by now. */
  hasImportKey(key: string): boolean;
}

export type ShapeOf = (id: AreaId) => MultiPolygon | undefined;

/** `slugs` are all that are taken, former ones too: they still lead to their areas. */
export function openRegister(
  areas: readonly KnownArea[],
  formerSlugs: readonly FormerSlug[],
): Register {
  const ids = new Map<AreaId, KnownArea>();
  const codes = new Map<string, AreaId>();
  const names = new Map<string, Set<AreaId>>();
  const namesAnywhere = new Map<string, Set<AreaId>>();
  const slugs = new Set(formerSlugs.map(({ slug }) => slug));
  const bySlug = new Map<string, AreaId>();
  const localCodes = new Map<string, Set<AreaId>>();
  const importKeys = new Set<string>();
  for (const area of areas) put(area);

  function put(area: KnownArea): void {
    ids.set(area.id, area);
    slugs.add(area.slug);
    bySlug.set(area.slug, area.id);
    if (area.localCode) addTo(localCodes, `${area.kind}/${area.localCode}`, area.id);
    const code = area.code && parseKatottg(area.code);
    if (code) codes.set(code.place, area.id);
    addTo(names, nameKey(area.kind, area.parentId, area.name), area.id);
    // A keeper may have corrected the name since: the import still knows the one that it brought.
    if (area.importKey) {
      addTo(names, area.importKey, area.id);
      importKeys.add(area.importKey);
    }
    addTo(namesAnywhere, nameKey(area.kind, undefined, area.name), area.id);
  }

  function known(found: Iterable<AreaId> | undefined): readonly KnownArea[] {
    return [...(found ?? [])].flatMap((id) => ids.get(id) ?? []);
  }

  return {
    get: (id) => ids.get(id),
    all: () => ids.values(),
    put,
    byCode(code) {
      const id = codes.get(code.place);
      return id && ids.get(id);
    },
    byName: (kind, parentId, name) => known(names.get(nameKey(kind, parentId, name))),
    anywhereByName: (kind, name) => known(namesAnywhere.get(nameKey(kind, undefined, name))),
    around(code, kind) {
      for (const place of code.around) {
        const area = known(idOf(codes.get(place)))[0];
        if (area && isWider(area.kind, kind)) return area;
      }
      return undefined;
    },
    hasSlug: (slug) => slugs.has(slug),
    bySlug(slug) {
      const id = bySlug.get(slug);
      return id && ids.get(id);
    },
    byLocalCode: (kind, localCode) => known(localCodes.get(`${kind}/${localCode}`)),
    hasImportKey: (key) => importKeys.has(key),
  };
}

/** In what each area lies. */
interface Parents {
  get(id: AreaId): Pick<KnownArea, 'parentId'> | undefined;
}

/** The area and all above it, the area first: what a permission is judged by. */
export function lineOf({ get }: Parents, id: AreaId | undefined): readonly AreaId[] {
  const line: AreaId[] = [];
  // A circle cannot be stored by an import; a hand-written row that made one must not hang every page.
  for (let at = id; at && !line.includes(at); at = get(at)?.parentId) line.push(at);
  return line;
}

/** Whether whoever acts may change an area, which is given with all above it. */
export type MayChange = (areaIds: readonly AreaId[]) => boolean;

/** The same as data, for another thread. */
export interface Reach {
  readonly everywhere: boolean;
  /** Below and including these. */
  readonly ids: ReadonlySet<AreaId>;
}

export function ruleWithin({ everywhere, ids }: Reach): MayChange {
  return (areaIds) => everywhere || areaIds.some((id) => ids.has(id));
}

/** What an import recognises an area without a code of the state's by. */
export function importKeyOf({
  kind,
  parentId,
  name,
  localCode,
}: Pick<KnownArea, 'kind' | 'parentId' | 'name' | 'localCode'>): string {
  const key = nameKey(kind, parentId, name);
  // Namesakes that are numbered are two areas.
  return localCode === undefined ? key : `${key}#${localCode}`;
}

export function nameKey(kind: AreaKind, parentId: AreaId | undefined, name: string): string {
  return `${kind}/${parentId ?? '-'}/${bareName(kind, name)}`;
}

export function isWider(one: AreaKind, other: AreaKind): boolean {
  return AREA_KINDS.indexOf(one) < AREA_KINDS.indexOf(other);
}

function addTo(index: Map<string, Set<AreaId>>, key: string, id: AreaId): void {
  const list = index.get(key);
  if (list) list.add(id);
  else index.set(key, new Set([id]));
}

function idOf(id: AreaId | undefined): readonly AreaId[] {
  return id ? [id] : [];
}
