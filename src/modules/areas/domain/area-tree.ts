import type { AreaId } from '#kernel/ids.ts';
import { byName } from '#kernel/text/by-name.ts';
import { type Area, AREA_KINDS, type AreaKind } from './area.ts';

/** Areas as parents and children, by id, slug and code. Every list is in the order of names. */
export interface AreaTree {
  readonly all: readonly Area[];
  get(id: AreaId): Area | undefined;
  /** `moved` when the slug is a former one of the area's. */
  bySlug(slug: string): { readonly area: Area; readonly moved: boolean } | undefined;
  byCode(code: string): Area | undefined;
  /** From the widest; the area itself last. */
  chain(id: AreaId): readonly Area[];
  children(id: AreaId, kind?: AreaKind): readonly Area[];
  /** Every area below. */
  descendants(id: AreaId, kind?: AreaKind): readonly Area[];
  roots(): readonly Area[];
}

export interface FormerSlug {
  readonly slug: string;
  readonly areaId: AreaId;
}

/** A parent that is not among the areas counts as none: drafts are not public. */
export function growAreaTree(areas: readonly Area[], formerSlugs: readonly FormerSlug[]): AreaTree {
  const sorted = [...areas].sort(byName);
  const ids = new Map(sorted.map((area) => [area.id, area]));
  const codes = new Map(sorted.flatMap((area) => (area.code ? [[area.code, area] as const] : [])));
  const slugs = new Map(sorted.map((area) => [area.slug, area]));
  const moved = new Map(formerSlugs.map(({ slug, areaId }) => [slug, areaId]));
  const offspring = Map.groupBy(sorted, (area) => parentAmong(ids, area));
  const chains = new Map<AreaId, readonly Area[]>();

  function chain(id: AreaId): readonly Area[] {
    const known = chains.get(id);
    if (known) return known;
    const area = ids.get(id);
    const found = area ? ancestry(ids, area) : NONE;
    if (area) chains.set(id, found);
    return found;
  }

  function children(id: AreaId, kind?: AreaKind): readonly Area[] {
    return ofKind(offspring.get(id) ?? NONE, kind);
  }

  function descendants(id: AreaId, kind?: AreaKind): readonly Area[] {
    const below: Area[] = [];
    const waiting = [...children(id)];
    for (let area = waiting.pop(); area; area = waiting.pop()) {
      below.push(area);
      waiting.push(...children(area.id));
    }
    return ofKind(below, kind).toSorted(byName);
  }

  return {
    all: sorted,
    get: (id) => ids.get(id),
    byCode: (code) => codes.get(code),
    bySlug(slug) {
      const current = slugs.get(slug);
      if (current) return { area: current, moved: false };
      const former = moved.get(slug);
      const area = former && ids.get(former);
      return area && { area, moved: true };
    },
    chain,
    children,
    descendants,
    roots: () => offspring.get(undefined) ?? NONE,
  };
}

/** From the widest kind to the narrowest: the order of every chain. */
export function byWidth(one: Area, other: Area): number {
  return AREA_KINDS.indexOf(one.kind) - AREA_KINDS.indexOf(other.kind);
}

const NONE: readonly Area[] = [];

function ofKind(areas: readonly Area[], kind: AreaKind | undefined): readonly Area[] {
  return kind ? areas.filter((area) => area.kind === kind) : areas;
}

function parentAmong(ids: ReadonlyMap<AreaId, Area>, area: Area): AreaId | undefined {
  return area.parentId && ids.has(area.parentId) ? area.parentId : undefined;
}

function ancestry(ids: ReadonlyMap<AreaId, Area>, area: Area): readonly Area[] {
  const line = [area];
  let above = area.parentId && ids.get(area.parentId);
  // A circle cannot be stored by an import; a hand-written row that made one must not hang every page.
  while (above && !line.includes(above)) {
    line.unshift(above);
    above = above.parentId && ids.get(above.parentId);
  }
  return line;
}
