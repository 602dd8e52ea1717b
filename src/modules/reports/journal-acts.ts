import type { JournalAct } from '../identity/index.ts';

/** Acts that bear no permission’s name. */
export const reportsActs: readonly JournalAct[] = [
  {
    action: 'report.reopen',
    words: { uk: 'сказати, що проблему не виправлено', en: 'say that it is not mended' },
  },
];
