import type { KeptTable } from '#platform/retention/kept-data.ts';
import { IMPORT_DRAFT } from './domain/import-draft.ts';

/** Places, not people, but for who changed them. */
export const areasRetention: readonly KeptTable[] = [
  {
    table: 'areas.area',
    personal: [],
    plain: {
      id: ['id', 'code', 'local_code', 'import_key', 'slug', 'parent_id'],
      state: ['kind', 'settlement_kind', 'status', 'urban', 'origin'],
      place: ['name', 'name_en', 'lon', 'lat'],
      figure: ['population'],
      time: ['changed_at'],
    },
  },
  {
    table: 'areas.name',
    personal: [],
    plain: { id: ['area_id'], place: ['name'], state: ['kind', 'language'] },
  },
  { table: 'areas.former_slug', personal: [], plain: { id: ['slug', 'area_id'] } },
  {
    table: 'areas.boundary',
    personal: [],
    plain: {
      id: ['id', 'area_id'],
      place: ['shape', 'inner_lon', 'inner_lat'],
      figure: ['vertices'],
      check: ['fingerprint'],
      published: ['source'],
      time: ['valid_from', 'valid_to'],
    },
  },
  {
    table: 'areas.change',
    personal: [],
    plain: {
      id: ['id', 'area_id', 'account_id', 'puts_back'],
      state: ['kind'],
      published: ['source'],
      figure: ['sequence'],
      time: ['made_at'],
    },
  },
  {
    table: 'areas.change_area',
    personal: [],
    plain: { id: ['change_id', 'area_id'], place: ['before', 'after'] },
  },
  {
    table: 'areas.import_draft',
    personal: [
      {
        columns: ['account_id', 'file_id', 'file_name'],
        what: {
          uk: 'Чий це файл і як він зветься, доки його переглядають перед імпортом',
          en: 'Whose file it is and what it is called, while it is looked at before an import',
        },
        whose: { uk: 'Працівник, який імпортує території', en: 'Whoever imports areas' },
        until: {
          uk: 'доба, або доки його імпортовано чи відкинуто',
          en: 'a day, or until it is imported or discarded',
        },
        rule: {
          act: 'delete-row',
          when: [{ column: 'created_at', after: { days: IMPORT_DRAFT.keptForDays } }],
        },
      },
    ],
    plain: {
      id: ['id', 'parent_id'],
      state: ['content', 'kind', 'publish'],
      setting: ['name_property', 'code_property'],
      time: ['created_at'],
    },
    files: { column: 'file_id', fileClasses: [IMPORT_DRAFT.fileClass] },
  },
  {
    table: 'areas.beat_settlement',
    personal: [],
    plain: { id: ['beat_id', 'settlement_id'] },
  },
  {
    table: 'areas.place',
    personal: [],
    plain: {
      id: ['id', 'import_key', 'settlement_id'],
      state: ['kind', 'origin'],
      place: ['name', 'former_name', 'lon', 'lat'],
    },
  },
];
