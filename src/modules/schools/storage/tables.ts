// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted } from '../../../platform/database/column-types.ts';

export type SchoolsTables = {
  'schools.register_draft': RegisterDraftTable;
  'schools.school': SchoolTable;
  'schools.school_officer': SchoolOfficerTable;
};

type RegisterDraftTable = {
  id: string;
  account_id: string;
  file_name: string;
  bytes: Bytes;
  created_at: Temporal.Instant;
};

type SchoolTable = {
  school_id: string;
  standing: 'works' | 'suspended' | 'reorganised' | 'liquidated';
  register_type: Defaulted<string>;
  ownership: Defaulted<string>;
};

type SchoolOfficerTable = {
  id: string;
  school_id: string;
  officer_id: string;
  deputy_id: string | null;
  starts_on: Temporal.PlainDate;
  ends_on: Temporal.PlainDate | null;
  changed_at: Temporal.Instant;
};
