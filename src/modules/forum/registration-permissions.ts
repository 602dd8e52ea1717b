import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

export const registrationPermissions: readonly PermissionRow[] = [
  {
    permission: 'badge.keep',
    words: {
      uk: 'сказати за своїм квитком, що написати на бейджі й чи можна фотографувати',
      en: 'say by one’s ticket what stands on the badge, and about photographs',
    },
    done: { uk: 'сказано, що написати на бейджі', en: 'said what stands on a badge' },
    dataClass: 'identity',
    roles: EVERYBODY,
  },
  {
    permission: 'badge.print',
    words: {
      uk: 'друкувати бейджі тих, хто назвав для них ім’я',
      en: 'print the badges of whoever gave a name for one',
    },
    done: { uk: 'відкрито бейджі для друку', en: 'opened badges for printing' },
    dataClass: 'identity',
    roles: { system: 'all', coordinator: 'area', 'forum-organiser': 'area' },
  },
  {
    permission: 'badge.forget',
    words: {
      uk: 'стирати бейджі за квитком, який повернули',
      en: 'erase the badges of a ticket that was given back',
    },
    dataClass: 'identity',
    roles: { system: 'all' },
  },
];
