// Generated from the migrated database: npm run generate:tables
import type { Defaulted, Identity, Json } from './column-types.ts';

export interface PlatformTables {
  'platform.event': EventTable;
  'platform.event_delivery': EventDeliveryTable;
  'platform.migration': MigrationTable;
  'platform.rate_limit': RateLimitTable;
}

interface EventTable {
  id: string;
  sequence: Identity;
  type: string;
  subject: Json;
  urgent: Defaulted<boolean>;
  written_by: Defaulted<bigint>;
  happened_at: Temporal.Instant;
}

interface EventDeliveryTable {
  event_id: string;
  handler: string;
  urgent: boolean;
  attempts: Defaulted<number>;
  due_at: Temporal.Instant;
  last_error: string | null;
}

interface MigrationTable {
  name: string;
  checksum: string;
  applied_at: Defaulted<Temporal.Instant>;
}

interface RateLimitTable {
  key: string;
  points: Defaulted<number>;
  expire: bigint | null;
}
