import type { KeptTable } from '#platform/retention/kept-data.ts';
import { PROGRAMME_DRAFT } from './domain/programme-import/programme-draft.ts';

export const importRetention: readonly KeptTable[] = [
  {
    table: 'forum.import_draft',
    personal: [
      {
        columns: ['account_id', 'forum_id', 'file_name', 'bytes', 'days', 'created_at'],
        what: {
          uk: 'Файл програми, який переглянули, але ще не взяли',
          en: 'A file of a programme that was looked at and not taken yet',
        },
        whose: {
          uk: 'Працівник, який його приніс, і всі, кого названо у файлі',
          en: 'The member of staff who brought it, and whoever the file names',
        },
        until: {
          uk: 'доки його візьмуть, щонайбільше добу',
          en: 'until it is taken, a day at most',
        },
        rule: {
          act: 'delete-row',
          when: [{ column: 'created_at', after: { days: PROGRAMME_DRAFT.keptForDays } }],
        },
      },
    ],
    plain: { id: ['id'] },
  },
  {
    table: 'forum.imported',
    personal: [],
    plain: { id: ['forum_id', 'talk_id', 'slot_id'], check: ['event'] },
  },
];
