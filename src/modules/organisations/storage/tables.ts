// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted, Json } from '#platform/database/column-types.ts';

export type OrganisationsTables = {
  'organisations.agreement': AgreementTable;
  'organisations.api_key': ApiKeyTable;
  'organisations.contact': ContactTable;
  'organisations.organisation': OrganisationTable;
  'organisations.served_area': ServedAreaTable;
};

type AgreementTable = {
  id: string;
  organisation_id: string;
  subject: string;
  number: string | null;
  signed_on: Temporal.PlainDate;
  ends_on: Temporal.PlainDate | null;
  ended_on: Temporal.PlainDate | null;
  changed_at: Temporal.Instant;
};

type ApiKeyTable = {
  id: string;
  organisation_id: string;
  name: string;
  token_hash: Bytes;
  made_by: string | null;
  made_at: Temporal.Instant;
  ends_on: Temporal.PlainDate | null;
  revoked_by: string | null;
  revoked_at: Temporal.Instant | null;
  last_used_on: Temporal.PlainDate | null;
};

type ContactTable = {
  id: string;
  organisation_id: string;
  name: string;
  post: string;
  phone: string | null;
  email: string | null;
  changed_at: Temporal.Instant;
};

type OrganisationTable = {
  id: string;
  kind:
    | 'station'
    | 'medical-point'
    | 'coordination-office'
    | 'council'
    | 'ngo'
    | 'school'
    | 'library'
    | 'partner'
    | 'media';
  slug: string;
  name: string;
  name_en: string | null;
  import_key: string;
  area_id: string | null;
  address: string | null;
  lon: number | null;
  lat: number | null;
  phones: Defaulted<string[]>;
  email: string | null;
  website: string | null;
  opening_hours: Defaulted<Json>;
  about: string | null;
  about_en: string | null;
  status: Defaulted<'open' | 'closed'>;
  checked_on: Temporal.PlainDate | null;
  origin: 'import' | 'demo' | 'desk';
  changed_at: Temporal.Instant;
};

type ServedAreaTable = {
  organisation_id: string;
  area_id: string;
};
