import type { KeptTable } from '#platform/retention/kept-data.ts';

/** What the installation says and counts in its own words: nothing here is anybody's. */
export const settingsRetention: readonly KeptTable[] = [
  {
    table: 'settings.text',
    personal: [],
    plain: { id: ['key'], setting: ['uk', 'en'], time: ['changed_at'] },
  },
  {
    table: 'settings.number',
    personal: [],
    plain: { id: ['key'], setting: ['value'], time: ['changed_at'] },
  },
  {
    table: 'settings.category',
    personal: [],
    plain: {
      id: ['kind', 'key'],
      setting: ['name_uk', 'name_en', 'position'],
      time: ['retired_at', 'changed_at'],
    },
  },
];
