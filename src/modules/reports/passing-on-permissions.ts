import type { PermissionRow } from '#modules/identity/index.ts';

/** How reports get to other bodies by themselves. */
export const passingOnPermissions: readonly PermissionRow[] = [
  {
    permission: 'report.pass-on',
    words: {
      uk: 'надсилати повідомлення іншим установам і питати, що з ними стало',
      en: 'send reports to other bodies and ask what became of them',
    },
    done: {
      uk: 'повідомлення надіслано іншій установі',
      en: 'sent a report to another body',
    },
    dataClass: 'report',
    roles: { system: 'all' },
  },
  {
    permission: 'passing-on.read',
    words: {
      uk: 'бачити, як передають повідомлення іншим установам',
      en: 'see how reports are passed on to other bodies',
    },
    dataClass: 'configuration',
    roles: { administrator: 'area', coordinator: 'area' },
  },
  // Where reports leave the house, and with whose key.
  {
    permission: 'passing-on.set',
    words: {
      uk: 'налаштовувати передавання повідомлень іншим установам',
      en: 'set how reports are passed on to other bodies',
    },
    done: {
      uk: 'змінено, як передають повідомлення іншій установі',
      en: 'changed how reports are passed on to another body',
    },
    dataClass: 'configuration',
    roles: { administrator: 'area', coordinator: 'area' },
    stepUp: true,
  },
];
