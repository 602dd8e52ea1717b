import type { PermissionRow } from '#modules/identity/index.ts';

/** The list at the desk: who shares it out, takes it along, and keeps a part of it under a name. */
export const reportsDeskPermissions: readonly PermissionRow[] = [
  {
    permission: 'report.give',
    words: { uk: 'передавати повідомлення поліцейським', en: 'give reports to officers' },
    done: { uk: 'передано повідомлення поліцейському', en: 'gave a report to an officer' },
    dataClass: 'report',
    roles: {
      coordinator: 'area',
      'police-head': 'area',
      'duty-officer': 'area',
      'shift-lead': 'area',
    },
  },
  {
    permission: 'report.export',
    words: {
      uk: 'брати повідомлення файлом, без конфіденційних',
      en: 'take reports out as a file, without confidential ones',
    },
    done: { uk: 'взято повідомлення файлом', en: 'took reports out as a file' },
    dataClass: 'report',
    roles: { coordinator: 'area', 'police-head': 'area' },
  },
  {
    permission: 'report-filter.keep',
    words: {
      uk: 'зберігати для себе, які повідомлення показати',
      en: 'save filters of reports for oneself',
    },
    done: { uk: 'збережено відбір повідомлень', en: 'saved a filter of reports' },
    dataClass: 'configuration',
    // Whoever reads reports; what a filter finds is asked of report.read each time.
    roles: {
      coordinator: 'own',
      'police-head': 'own',
      'district-officer': 'own',
      'duty-officer': 'own',
      'shift-lead': 'own',
    },
  },
];
