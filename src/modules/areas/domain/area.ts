import type { AreaId } from '#kernel/ids.ts';
import type { Point } from '#kernel/geometry/geometry.ts';

/** From the widest to the narrowest; a chain is ordered so. */
export const AREA_KINDS = [
  'oblast',
  'raion',
  'hromada',
  'city-district',
  'starosta-district',
  'settlement',
  'beat',
] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

export type SettlementKind = 'city' | 'town' | 'village' | 'rural-settlement';

/** An area as other modules and pages may see it. */
export interface Area {
  readonly id: AreaId;
  readonly kind: AreaKind;
  /** KATOTTG, where it has one. */
  readonly code: string | undefined;
  /** What a map of elsewhere, or the police's own list, numbers it with: a beat's «B1». Unique in its surroundings only. */
  readonly localCode?: string | undefined;
  /** «Татарбунарська міська громада», «Білолісся», «Дільниця Білолісся». */
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly settlementKind: SettlementKind | undefined;
  readonly slug: string;
  readonly parentId: AreaId | undefined;
  readonly population: number | undefined;
  readonly urban: boolean | undefined;
  readonly centre: Point | undefined;
}
