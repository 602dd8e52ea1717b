import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';
import { passingOnPermissions } from './passing-on-permissions.ts';
import { reportsDeskPermissions } from './desk-permissions.ts';

/**
 * Whoever stands in may serve in another hromada: what was given to them they read and answer wherever it lies, for as
 * long as it is theirs.
 */
const HERE_AND_GIVEN = ['area', 'assigned'] as const;

/** What an administrator sees is how the installation is kept, never what people tell. */
export const reportsPermissions: readonly PermissionRow[] = [
  {
    permission: 'report.submit',
    words: { uk: 'повідомити про проблему', en: 'report a problem' },
    done: { uk: 'надіслано повідомлення', en: 'sent a report' },
    dataClass: 'report',
    roles: { ...EVERYBODY, 'api-client': 'all' },
  },
  {
    permission: 'report.enter',
    words: {
      uk: 'записувати повідомлення зі слів чи з паперу',
      en: 'write down reports that are told or brought on paper',
    },
    done: {
      uk: 'записано повідомлення зі слів чи з паперу',
      en: 'wrote down a report that was told or brought on paper',
    },
    dataClass: 'report',
    // To write one down opens none: a librarian sees its receipt once, and nothing else.
    roles: {
      assistant: 'area',
      coordinator: 'area',
      'district-officer': 'area',
      'duty-officer': 'area',
      'shift-lead': 'area',
    },
  },
  {
    permission: 'receipt.read',
    words: {
      uk: 'прочитати відповідь за кодом квитанції',
      en: 'read the answer by the code of the receipt',
    },
    dataClass: 'report',
    roles: EVERYBODY,
  },
  {
    permission: 'report.read',
    words: { uk: 'читати повідомлення', en: 'read reports' },
    done: { uk: 'прочитано повідомлення', en: 'read a report' },
    dataClass: 'report',
    roles: {
      coordinator: HERE_AND_GIVEN,
      'police-head': HERE_AND_GIVEN,
      'district-officer': HERE_AND_GIVEN,
      'duty-officer': HERE_AND_GIVEN,
      'shift-lead': HERE_AND_GIVEN,
    },
  },
  {
    permission: 'report.answer',
    words: { uk: 'відповідати на повідомлення', en: 'answer reports' },
    done: { uk: 'дано відповідь на повідомлення', en: 'answered a report' },
    dataClass: 'report',
    roles: {
      system: 'all',
      coordinator: HERE_AND_GIVEN,
      'police-head': HERE_AND_GIVEN,
      'district-officer': HERE_AND_GIVEN,
      'duty-officer': HERE_AND_GIVEN,
    },
  },
  {
    permission: 'report.note',
    words: { uk: 'писати колегам нотатки до повідомлень', en: 'write colleagues notes on reports' },
    done: { uk: 'написано нотатку до повідомлення', en: 'wrote a note on a report' },
    dataClass: 'report',
    roles: {
      coordinator: HERE_AND_GIVEN,
      'police-head': HERE_AND_GIVEN,
      'district-officer': HERE_AND_GIVEN,
      'duty-officer': HERE_AND_GIVEN,
      'shift-lead': HERE_AND_GIVEN,
    },
  },
  {
    permission: 'report.correct',
    words: {
      uk: 'виправляти місце й вид повідомлень',
      en: 'correct the place and category of reports',
    },
    done: {
      uk: 'виправлено місце чи вид повідомлення',
      en: 'corrected the place or category of a report',
    },
    dataClass: 'report',
    roles: {
      coordinator: HERE_AND_GIVEN,
      'police-head': HERE_AND_GIVEN,
      'district-officer': HERE_AND_GIVEN,
      'duty-officer': HERE_AND_GIVEN,
    },
  },
  {
    permission: 'report.publish',
    words: { uk: 'оприлюднювати повідомлення', en: 'publish reports' },
    done: { uk: 'оприлюднено повідомлення', en: 'published a report' },
    dataClass: 'report',
    roles: {
      system: 'all',
      coordinator: HERE_AND_GIVEN,
      'police-head': HERE_AND_GIVEN,
      'district-officer': HERE_AND_GIVEN,
      'duty-officer': HERE_AND_GIVEN,
    },
  },
  {
    permission: 'published.read',
    words: { uk: 'читати оприлюднені повідомлення', en: 'read published reports' },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'published.support',
    words: {
      uk: 'підтримати оприлюднене повідомлення: «я теж це бачу»',
      en: 'support a published report: “I see it, too”',
    },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  ...reportsDeskPermissions,
  {
    permission: 'report-contact.read',
    words: {
      uk: 'бачити пошту чи телефон людини, яка повідомила',
      en: 'see the e-mail or telephone of whoever reported',
    },
    done: {
      uk: 'побачено пошту чи телефон людини, яка повідомила',
      en: 'saw the e-mail or telephone of whoever reported',
    },
    dataClass: 'identity',
    roles: {
      'police-head': HERE_AND_GIVEN,
      'duty-officer': HERE_AND_GIVEN,
      'district-officer': 'assigned',
      coordinator: 'assigned',
      'shift-lead': 'assigned',
    },
  },
  {
    permission: 'confidential-report.read',
    words: { uk: 'читати конфіденційні повідомлення', en: 'read confidential reports' },
    done: { uk: 'прочитано конфіденційне повідомлення', en: 'read a confidential report' },
    dataClass: 'confidential',
    roles: { 'police-head': HERE_AND_GIVEN, 'district-officer': 'assigned' },
  },
  {
    permission: 'confidential-report.answer',
    words: { uk: 'відповідати на конфіденційні повідомлення', en: 'answer confidential reports' },
    dataClass: 'confidential',
    roles: { 'police-head': HERE_AND_GIVEN, 'district-officer': 'assigned' },
  },
  {
    permission: 'confidential-report.give',
    words: {
      uk: 'передавати конфіденційні повідомлення поліцейським',
      en: 'give confidential reports to officers',
    },
    dataClass: 'confidential',
    roles: { 'police-head': 'area' },
  },
  {
    permission: 'report-category.change',
    words: { uk: 'змінювати види повідомлень', en: 'change report categories' },
    done: { uk: 'змінено вид повідомлень', en: 'changed a report category' },
    dataClass: 'configuration',
    roles: { administrator: 'area', coordinator: 'area' },
  },
  {
    permission: 'report.tell',
    words: { uk: 'сповіщати про повідомлення', en: 'tell of reports' },
    dataClass: 'report',
    roles: { system: 'all' },
  },
  {
    permission: 'report.tell-author',
    words: { uk: 'писати авторам, що є новина', en: 'write to authors that there is news' },
    dataClass: 'identity',
    roles: { system: 'all' },
  },
  {
    permission: 'report.follow',
    words: {
      uk: 'передавати повідомлення тим, чия тепер дільниця',
      en: 'give reports to whose the beat is now',
    },
    dataClass: 'report',
    roles: { system: 'all' },
  },
  {
    permission: 'published.line-up',
    words: {
      uk: 'показувати оприлюднене там, де воно тепер лежить',
      en: 'show what is published in the areas that it lies in now',
    },
    dataClass: 'public',
    roles: { system: 'all' },
  },
  {
    permission: 'partner-update.send',
    words: {
      uk: 'сповіщати, що стало з переданим повідомленням',
      en: 'tell what became of a report that was passed on',
    },
    dataClass: 'report',
    // Each of what was passed on to its own organisation.
    roles: { 'api-client': 'all' },
  },
  ...passingOnPermissions,
  {
    permission: 'report.import',
    words: {
      uk: 'переносити повідомлення з іншої системи',
      en: 'bring reports over from another system',
    },
    done: {
      uk: 'перенесено повідомлення з іншої системи',
      en: 'brought reports over from another system',
    },
    dataClass: 'report',
    // Everything at once, out of a file: whoever holds the command line.
    roles: { system: 'all' },
  },
];
