import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** Whoever organises a forum, in their area. */
const ORGANISERS = {
  system: 'all',
  coordinator: 'area',
  'forum-organiser': 'area',
} as const satisfies PermissionRow['roles'];

export const setUpPermissions: readonly PermissionRow[] = [
  {
    permission: 'forum.read',
    words: { uk: 'читати про форум', en: 'read of the forum' },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'forum.follow',
    words: {
      uk: 'бачити форуми на робочому столі, чернетки теж',
      en: 'see forums at the desk, drafts among them',
    },
    dataClass: 'forum',
    roles: {
      ...ORGANISERS,
      'police-head': 'area',
      'press-officer': 'area',
      // Whoever reviews finds their way there.
      'council-member': 'area',
      'community-delegate': 'area',
    },
  },
  {
    permission: 'forum.prepare',
    words: {
      uk: 'готувати форум: час, місце, напрями, зали, прийом пропозицій; оприлюднювати його',
      en: 'prepare a forum: its time, place, tracks, rooms and call; publish it',
    },
    done: { uk: 'підготовлено форум', en: 'prepared a forum' },
    dataClass: 'public',
    roles: ORGANISERS,
  },
];
