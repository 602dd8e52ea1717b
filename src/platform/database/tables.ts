// Generated from the migrated database: npm run generate:tables
import type { Defaulted, Identity, Json } from './column-types.ts';

export type PlatformTables = {
  'platform.event': EventTable;
  'platform.event_delivery': EventDeliveryTable;
  'platform.event_handler': EventHandlerTable;
  'platform.migration': MigrationTable;
  'platform.push': PushTable;
  'platform.rate_limit': RateLimitTable;
  'platform.sms': SmsTable;
};

type EventTable = {
  id: string;
  sequence: Identity;
  type: string;
  subject: Json;
  urgent: Defaulted<boolean>;
  written_by: Defaulted<bigint>;
  happened_at: Temporal.Instant;
};

type EventDeliveryTable = {
  event_id: string;
  handler: string;
  urgent: boolean;
  attempts: Defaulted<number>;
  due_at: Temporal.Instant;
  last_error: string | null;
};

type EventHandlerTable = {
  name: string;
  types: string[];
};

type MigrationTable = {
  name: string;
  checksum: string;
  applied_at: Defaulted<Temporal.Instant>;
};

type PushTable = {
  message: string;
  tried_at: Temporal.Instant;
  fate: 'sending' | 'taken' | 'later' | 'refused' | 'gone';
};

type RateLimitTable = {
  key: string;
  points: Defaulted<number>;
  expire: number | null;
};

type SmsTable = {
  id: Identity;
  message: string;
  number_hash: string;
  tried_at: Temporal.Instant;
  fate: Defaulted<'sending' | 'taken' | 'refused' | 'doubted'>;
};
