import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const setUpActs: readonly JournalAct[] = [
  { action: 'forum.change', words: { uk: 'змінено форум', en: 'changed a forum' } },
  { action: 'forum.publish', words: { uk: 'оприлюднено форум', en: 'published a forum' } },
  {
    action: 'forum.hold',
    words: { uk: 'позначено: форум відбувся', en: 'marked a forum as held' },
  },
  { action: 'forum.cancel', words: { uk: 'скасовано форум', en: 'cancelled a forum' } },
  {
    action: 'forum.discard',
    words: { uk: 'прибрано чернетку форуму', en: 'removed the draft of a forum' },
  },
  {
    action: 'forum.call',
    words: { uk: 'налаштовано прийом пропозицій', en: 'set up the call of a forum' },
  },
  {
    action: 'forum.registration',
    words: {
      uk: 'налаштовано запис на форум і вхід',
      en: 'set up the registration and the doors of a forum',
    },
  },
];
