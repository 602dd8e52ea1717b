import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** Whoever organises a forum, in their area; the installation, for whoever has no account. */
const ORGANISERS = {
  system: 'all',
  coordinator: 'area',
  'forum-organiser': 'area',
} as const satisfies PermissionRow['roles'];

export const callPermissions: readonly PermissionRow[] = [
  {
    permission: 'talk.submit',
    words: { uk: 'запропонувати виступ на форумі', en: 'offer a talk for the forum' },
    done: { uk: 'запропоновано виступ на форумі', en: 'offered a talk for the forum' },
    dataClass: 'forum',
    roles: EVERYBODY,
  },
  {
    permission: 'talk.open',
    words: {
      uk: 'відкрити свій виступ за його кодом чи посиланням із листа',
      en: 'open one’s talk by its code or by a link in a letter',
    },
    dataClass: 'forum',
    roles: EVERYBODY,
  },
  {
    permission: 'talk.change',
    words: {
      uk: 'змінити свій виступ, подати його, підтвердити чи відкликати',
      en: 'change one’s talk, submit, confirm or withdraw it',
    },
    done: { uk: 'змінено свій виступ на форумі', en: 'changed one’s talk for the forum' },
    dataClass: 'forum',
    roles: EVERYBODY,
  },
  {
    permission: 'talk.follow',
    words: {
      uk: 'читати запропоновані виступи з відповідями, файлами й оцінками',
      en: 'read the talks that were offered, with answers, files and reviews',
    },
    dataClass: 'forum',
    roles: ORGANISERS,
  },
  {
    permission: 'speaker.read',
    words: {
      uk: 'бачити пошту й телефон тих, хто виступає на форумі',
      en: 'see the address and telephone of whoever speaks at the forum',
    },
    done: {
      uk: 'переглянуто контакти тих, хто виступає',
      en: 'looked at contacts of whoever speaks',
    },
    dataClass: 'identity',
    roles: ORGANISERS,
  },
  {
    permission: 'speaker.tell',
    words: { uk: 'писати тим, хто виступає на форумі', en: 'write to whoever speaks at the forum' },
    dataClass: 'identity',
    roles: { system: 'all' },
  },
];
