// Generated from the migrated database: npm run generate:tables

export type SettingsTables = {
  'settings.category': CategoryTable;
  'settings.number': NumberTable;
  'settings.text': TextTable;
};

type CategoryTable = {
  kind: string;
  key: string;
  name_uk: string;
  name_en: string;
  position: number;
  retired_at: Temporal.Instant | null;
  changed_at: Temporal.Instant;
};

type NumberTable = {
  key: string;
  value: number;
  changed_at: Temporal.Instant;
};

type TextTable = {
  key: string;
  uk: string;
  en: string;
  changed_at: Temporal.Instant;
};
