import type { PermissionRow } from '#modules/identity/index.ts';

export const importPermissions: readonly PermissionRow[] = [
  {
    permission: 'programme.import',
    words: {
      uk: 'узяти програму форуму з файлу іншої системи',
      en: 'take the programme of a forum from the file of another system',
    },
    done: { uk: 'узято програму форуму з файлу', en: 'took the programme of a forum from a file' },
    dataClass: 'forum',
    roles: { system: 'all', coordinator: 'area', 'forum-organiser': 'area' },
  },
];
