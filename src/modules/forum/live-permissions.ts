import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** Whoever organises a forum, in their area. */
const ORGANISERS = {
  system: 'all',
  coordinator: 'area',
  'forum-organiser': 'area',
} as const satisfies PermissionRow['roles'];

/** Questions of a hall. */
export const livePermissions: readonly PermissionRow[] = [
  {
    permission: 'live-session.read',
    words: { uk: 'читати запитання із зали форуму', en: 'read the questions of a forum’s hall' },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'live-question.ask',
    words: { uk: 'поставити запитання із зали', en: 'ask a question in the hall' },
    done: { uk: 'поставлено запитання із зали', en: 'asked a question in the hall' },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'live-question.support',
    words: { uk: 'підтримати запитання із зали', en: 'support a question in the hall' },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'live-session.run',
    words: {
      uk: 'відкривати й закривати запитання із зали',
      en: 'open and close the questions of a hall',
    },
    done: {
      uk: 'відкрито чи закрито запитання із зали',
      en: 'opened or closed the questions of a hall',
    },
    dataClass: 'forum',
    roles: ORGANISERS,
  },
  {
    permission: 'live-question.moderate',
    words: {
      uk: 'показувати залі запитання, приховувати їх і зачитувати',
      en: 'show questions to the hall, hide them and have them read aloud',
    },
    done: {
      uk: 'показано, приховано чи зачитано запитання із зали',
      en: 'showed, hid or read out a question of the hall',
    },
    dataClass: 'forum',
    roles: ORGANISERS,
  },
  {
    permission: 'live-question.hand-over',
    words: {
      uk: 'передавати на письмову відповідь те, на що в залі забракло часу',
      en: 'hand over for a written answer what there was no time for in the hall',
    },
    done: {
      uk: 'передано на письмову відповідь запитання із зали',
      en: 'handed over a question of the hall for a written answer',
    },
    dataClass: 'forum',
    roles: { system: 'all' },
  },
];
