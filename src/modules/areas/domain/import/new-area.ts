import type { AreaId } from '#kernel/ids.ts';
import { freeSlug } from './free-slug.ts';
import { type KnownArea, importKeyOf, type Register } from './register.ts';

export interface NewAreas {
  readonly origin: KnownArea['origin'];
  readonly newId: () => AreaId;
}

interface NewArea extends Pick<KnownArea, 'kind' | 'name' | 'code' | 'localCode' | 'parentId'> {
  /** Wanted; where it is taken already the area gets another. */
  readonly slug?: string | undefined;
}

/** A draft that has nothing yet but its name and its place. Without a code it is recognised by those two. */
export function newArea(
  register: Register,
  { kind, name, code, localCode, parentId, slug }: NewArea,
  { origin, newId }: NewAreas,
): KnownArea {
  return {
    id: newId(),
    kind,
    code,
    localCode,
    importKey: code ? undefined : importKeyOf({ kind, parentId, name, localCode }),
    name,
    nameEn: undefined,
    settlementKind: undefined,
    slug: slug && !register.hasSlug(slug) ? slug : freeSlug(register, kind, name, parentId),
    parentId,
    population: undefined,
    urban: undefined,
    centre: undefined,
    status: 'draft',
    origin,
    fingerprint: undefined,
    furtherNames: [],
  };
}
