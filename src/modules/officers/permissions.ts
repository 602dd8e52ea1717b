import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';
import { officersDeskPermissions } from './desk-permissions.ts';

/** The officers themselves, and those who answer for what they tell the hromada. */
const reporters = {
  coordinator: 'area',
  'police-head': 'area',
  'district-officer': 'own',
  'school-officer': 'own',
  'duty-officer': 'own',
} as const;

export const officersPermissions: readonly PermissionRow[] = [
  {
    permission: 'officer.read',
    words: { uk: 'бачити картки поліцейських', en: 'see officers’ cards' },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'card-issue.submit',
    words: {
      uk: 'повідомити, що на картці щось не так',
      en: 'say that something is wrong on a card',
    },
    done: {
      uk: 'повідомлено, що на картці щось не так',
      en: 'said that something is wrong on a card',
    },
    dataClass: 'report',
    roles: EVERYBODY,
  },
  {
    permission: 'work.record',
    words: { uk: 'записувати свою роботу', en: 'write down one’s own work' },
    done: { uk: 'записано свою роботу', en: 'wrote down one’s own work' },
    dataClass: 'statistics',
    roles: { 'district-officer': 'own', 'school-officer': 'own', 'duty-officer': 'own' },
  },
  {
    permission: 'work.read',
    words: { uk: 'бачити, скільки зроблено за півріччя', en: 'see what was done in a half-year' },
    done: {
      uk: 'переглянуто, скільки зроблено за півріччя',
      en: 'saw what was done in a half-year',
    },
    dataClass: 'statistics',
    roles: {
      system: 'all',
      coordinator: 'area',
      'police-head': 'area',
      auditor: 'area',
      'district-officer': 'own',
      'school-officer': 'own',
      'duty-officer': 'own',
    },
  },
  {
    permission: 'half-year.write',
    words: { uk: 'писати звіт за півріччя', en: 'write a half-year report' },
    done: { uk: 'написано звіт за півріччя', en: 'wrote a half-year report' },
    dataClass: 'statistics',
    roles: reporters,
  },
  {
    permission: 'half-year.publish',
    words: { uk: 'оприлюднювати звіт за півріччя', en: 'publish a half-year report' },
    done: { uk: 'оприлюднено звіт за півріччя', en: 'published a half-year report' },
    dataClass: 'statistics',
    roles: reporters,
  },
  ...officersDeskPermissions,
  // Everything at once, into a file: whoever holds the command line.
  {
    permission: 'officer.export',
    words: { uk: 'вивантажувати поліцейських', en: 'take officers out' },
    done: { uk: 'вивантажено поліцейських', en: 'took officers out' },
    dataClass: 'configuration',
    roles: { system: 'all' },
  },
  {
    permission: 'work.export',
    words: { uk: 'вивантажувати підсумки роботи', en: 'take the figures of work out' },
    done: { uk: 'вивантажено підсумки роботи', en: 'took the figures of work out' },
    dataClass: 'configuration',
    roles: { system: 'all' },
  },
];
