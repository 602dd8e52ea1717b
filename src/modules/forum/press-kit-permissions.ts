import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

export const pressKitPermissions: readonly PermissionRow[] = [
  {
    permission: 'release.read',
    words: {
      uk: 'читати пресреліз форуму, його числа й виправлення',
      en: 'read the press release of a forum, its numbers and its corrections',
    },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'release.write',
    words: {
      uk: 'писати й оприлюднювати пресреліз форуму, виправляти й відкликати його',
      en: 'write and publish the press release of a forum, correct and withdraw it',
    },
    dataClass: 'forum',
    roles: { system: 'all', 'forum-organiser': 'area', 'press-officer': 'area' },
  },
];
