import type { Point } from '#kernel/geometry/geometry.ts';
import type { AreaId, OrganisationId } from '#kernel/ids.ts';
import { byName } from '#kernel/text/by-name.ts';
import { type Near, nearest } from './nearest.ts';
import type { Organisation, OrganisationKind } from './organisation.ts';

/** The open organisations, in memory in every process. Synchronous, and needs no database once it is open. */
export interface OrganisationDirectory {
  /** Changes whenever any answer could; the same in every process that knows the same. */
  readonly version: string;
  get(id: OrganisationId): Organisation | undefined;
  bySlug(slug: string): Organisation | undefined;
  /** By name. */
  ofKind(kind: OrganisationKind): readonly Organisation[];
  nearest(kind: OrganisationKind, from: Point, limit: number): readonly Near<Organisation>[];
  /** The station that says it answers for the narrowest of these areas. `chain` runs from the widest. */
  stationServing(chain: readonly { readonly id: AreaId }[]): Organisation | undefined;
  areasServedBy(station: OrganisationId): readonly AreaId[];
  /** Called after each change. Answers a function that stops it. */
  onChange(listener: () => void): () => void;
  close(): void;
}

export interface OrganisationsSnapshot {
  readonly byId: ReadonlyMap<OrganisationId, Organisation>;
  readonly bySlug: ReadonlyMap<string, Organisation>;
  readonly byKind: ReadonlyMap<OrganisationKind, readonly Organisation[]>;
  readonly stationOf: ReadonlyMap<AreaId, Organisation>;
  readonly served: ReadonlyMap<OrganisationId, readonly AreaId[]>;
}

export function takeOrganisationsSnapshot(
  organisations: readonly Organisation[],
  served: readonly { readonly organisationId: OrganisationId; readonly areaId: AreaId }[],
): OrganisationsSnapshot {
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const stationOf = new Map<AreaId, Organisation>();
  const areasOf = Map.groupBy(served, ({ organisationId }) => organisationId);
  for (const { organisationId, areaId } of served) {
    const organisation = byId.get(organisationId);
    // Of two stations for one area the first by id, so that every process says the same.
    if (organisation?.kind === 'station' && !stationOf.has(areaId))
      stationOf.set(areaId, organisation);
  }
  return {
    byId,
    stationOf,
    served: new Map([...areasOf].map(([id, pairs]) => [id, pairs.map(({ areaId }) => areaId)])),
    bySlug: new Map(organisations.map((one) => [one.slug, one])),
    byKind: Map.groupBy(organisations.toSorted(byName), ({ kind }) => kind),
  };
}

/** `current` is asked anew for each question: the snapshot is replaced when something changed. */
export function askOrganisations(
  current: () => OrganisationsSnapshot,
): Omit<OrganisationDirectory, 'version' | 'onChange' | 'close'> {
  return {
    get: (id) => current().byId.get(id),
    bySlug: (slug) => current().bySlug.get(slug),
    ofKind: (kind) => current().byKind.get(kind) ?? [],
    areasServedBy: (station) => current().served.get(station) ?? [],
    nearest: (kind, from, limit) => nearest(current().byKind.get(kind) ?? [], from, limit),
    stationServing: (chain) =>
      chain.reduce<Organisation | undefined>(
        (found, { id }) => current().stationOf.get(id) ?? found,
        undefined,
      ),
  };
}
