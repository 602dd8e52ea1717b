import type { JournalAct } from '../identity/index.ts';

/** Acts that bear no permission’s name. */
export const reportsActs: readonly JournalAct[] = [
  {
    action: 'report.list',
    words: { uk: 'переглянуто перелік повідомлень', en: 'looked through the list of reports' },
  },
  {
    action: 'report.reopen',
    words: { uk: 'сказано, що проблему не виправлено', en: 'said that it is not mended' },
  },
];
