// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted } from '../../../platform/database/column-types.ts';

export type AreasTables = {
  'areas.area': AreaTable;
  'areas.beat_settlement': BeatSettlementTable;
  'areas.boundary': BoundaryTable;
  'areas.former_slug': FormerSlugTable;
  'areas.name': NameTable;
  'areas.place': PlaceTable;
};

type AreaTable = {
  id: string;
  kind:
    | 'oblast'
    | 'raion'
    | 'hromada'
    | 'settlement'
    | 'starosta-district'
    | 'city-district'
    | 'beat';
  code: string | null;
  import_key: string | null;
  name: string;
  name_en: string | null;
  settlement_kind: 'city' | 'town' | 'village' | 'rural-settlement' | null;
  slug: string;
  parent_id: string | null;
  status: Defaulted<'draft' | 'public'>;
  population: number | null;
  urban: boolean | null;
  lon: number | null;
  lat: number | null;
  origin: 'import' | 'demo' | 'made';
  changed_at: Temporal.Instant;
};

type BeatSettlementTable = {
  beat_id: string;
  settlement_id: string;
};

type BoundaryTable = {
  id: string;
  area_id: string;
  shape: Bytes;
  fingerprint: string;
  vertices: number;
  inner_lon: number;
  inner_lat: number;
  source: string;
  valid_from: Temporal.Instant;
  valid_to: Temporal.Instant | null;
};

type FormerSlugTable = {
  slug: string;
  area_id: string;
};

type NameTable = {
  area_id: string;
  name: string;
  kind: 'former' | 'alternative';
  language: string;
};

type PlaceTable = {
  id: string;
  kind: 'street' | 'address' | 'landmark';
  name: string;
  former_name: string | null;
  import_key: string;
  settlement_id: string | null;
  lon: number | null;
  lat: number | null;
  origin: 'import' | 'demo';
};
