import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const reviewActs: readonly JournalAct[] = [
  { action: 'talk.accept', words: { uk: 'прийнято виступ', en: 'accepted a talk' } },
  {
    action: 'talk.put-in-reserve',
    words: { uk: 'взято виступ у резерв', en: 'put a talk in reserve' },
  },
  { action: 'talk.decline', words: { uk: 'відхилено виступ', en: 'declined a talk' } },
  {
    action: 'talk-file.read',
    words: { uk: 'переглянуто файл до виступу', en: 'looked at a file of a talk' },
  },
];
