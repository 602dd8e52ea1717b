import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const pressListActs: readonly JournalAct[] = [
  {
    action: 'press-list.read',
    words: {
      uk: 'переглянуто запис у списку журналістів',
      en: 'looked at an entry of the list of journalists',
    },
  },
  {
    action: 'press-list.add',
    words: { uk: 'додано до списку журналістів', en: 'added to the list of journalists' },
  },
  {
    action: 'press-list.ask',
    words: {
      uk: 'додано до списку журналістів, чекаємо на згоду',
      en: 'added to the list of journalists, to be asked by a letter',
    },
  },
  {
    action: 'press-list.change',
    words: {
      uk: 'змінено запис у списку журналістів',
      en: 'changed an entry of the list of journalists',
    },
  },
  {
    action: 'press-list.remove',
    words: { uk: 'прибрано зі списку журналістів', en: 'took off the list of journalists' },
  },
  {
    action: 'press-list.confirm',
    words: {
      uk: 'підтверджено бажання отримувати релізи',
      en: 'said by a letter that releases are wanted',
    },
  },
  {
    action: 'press-list.renew',
    words: {
      uk: 'підтверджено бажання лишатися у списку журналістів',
      en: 'said by a letter that one stays on the list of journalists',
    },
  },
  {
    action: 'press-list.leave',
    words: {
      uk: 'вихід зі списку журналістів за посиланням з листа',
      en: 'left the list of journalists by the link of a letter',
    },
  },
];
