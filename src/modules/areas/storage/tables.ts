// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted, Identity, Json } from '#platform/database/column-types.ts';

export type AreasTables = {
  'areas.area': AreaTable;
  'areas.beat_settlement': BeatSettlementTable;
  'areas.boundary': BoundaryTable;
  'areas.change': ChangeTable;
  'areas.change_area': ChangeAreaTable;
  'areas.former_slug': FormerSlugTable;
  'areas.import_draft': ImportDraftTable;
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
  local_code: string | null;
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

type ChangeTable = {
  id: string;
  sequence: Identity;
  kind: 'import' | 'beats' | 'facts' | 'put-back' | 'publish' | 'hide';
  source: string;
  area_id: string | null;
  account_id: string | null;
  puts_back: string | null;
  made_at: Temporal.Instant;
};

type ChangeAreaTable = {
  change_id: string;
  area_id: string;
  before: Json | null;
  after: Json;
};

type FormerSlugTable = {
  slug: string;
  area_id: string;
};

type ImportDraftTable = {
  id: string;
  account_id: string;
  file_id: string;
  file_name: string;
  content: 'areas' | 'settlements';
  kind:
    | 'oblast'
    | 'raion'
    | 'hromada'
    | 'settlement'
    | 'starosta-district'
    | 'city-district'
    | 'beat'
    | null;
  name_property: string | null;
  code_property: string | null;
  parent_id: string | null;
  created_at: Temporal.Instant;
  publish: 'no' | 'as-exported' | 'yes';
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
