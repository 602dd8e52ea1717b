import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

export const photographPermissions: readonly PermissionRow[] = [
  {
    permission: 'photograph.read',
    words: {
      uk: 'бачити світлини форуму, які можна публікувати',
      en: 'see the photographs of a forum that may be published',
    },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'photograph.keep',
    words: {
      uk: 'додавати світлини форуму, записувати згоди людей на них і прибирати світлини',
      en: 'add photographs of a forum, note the consents of those in them, and take them away',
    },
    dataClass: 'forum',
    roles: {
      system: 'all',
      coordinator: 'area',
      'forum-organiser': 'area',
      'press-officer': 'area',
    },
  },
];
