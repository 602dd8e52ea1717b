import type { KeptTable } from '#platform/retention/kept-data.ts';

export const auditRetention: readonly KeptTable[] = [
  {
    table: 'audit.entry',
    personal: [
      {
        columns: ['actor_id', 'detail', 'action', 'thing_kind', 'thing_id', 'happened_at'],
        what: {
          uk: 'Хто з працівників, що і коли прочитав чи змінив: номери, ніколи не зміст',
          en: 'Which member of staff read or changed what, and when: ids, never content',
        },
        whose: { uk: 'Працівники', en: 'Staff' },
        until: {
          uk: 'доки велить закон про службові записи',
          en: 'as long as the law on official records says',
        },
        rule: {
          act: 'keep',
          why: {
            uk: 'журнал, який програма може стирати, нічого не доводить; прибирає його лише власник бази даних',
            en: 'a journal that the program can erase proves nothing; only the owner of the database removes it',
          },
        },
      },
    ],
    plain: { id: ['id', 'sequence'], state: ['actor_kind'] },
  },
  {
    table: 'audit.seal',
    personal: [],
    plain: { id: ['number', 'entry_id'], check: ['hash'], time: ['sealed_at'] },
  },
  { table: 'audit.unsealed', personal: [], plain: { id: ['entry_id'] } },
  {
    table: 'audit.head',
    personal: [],
    plain: { id: ['number'], check: ['hash', 'signature'], time: ['signed_at', 'witnessed_at'] },
  },
];
