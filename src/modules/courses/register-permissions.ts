import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** Whoever leads the cohort, or the session where a unit is made up; no coordinator and no head. */
const LEADER: PermissionRow['roles'] = { 'course-leader': 'assigned' };

export const registerPermissions: readonly PermissionRow[] = [
  {
    permission: 'register.read',
    words: {
      uk: 'бачити список групи, яку ви ведете: як звертатися й де хто був',
      en: 'see the list of a cohort that one leads: how they are called and where they were',
    },
    done: { uk: 'прочитано список групи', en: 'read the list of a cohort' },
    dataClass: 'identity',
    roles: LEADER,
  },
  {
    permission: 'register.mark',
    words: {
      uk: 'відмічати, хто був на занятті, яке ви ведете',
      en: 'mark who was at a session that one leads',
    },
    done: { uk: 'відмічено, хто був на занятті', en: 'marked who was at a session' },
    dataClass: 'identity',
    // The demonstration has sessions that were held, and nobody with an account.
    roles: { ...LEADER, system: 'all' },
  },
  {
    permission: 'make-up.choose',
    words: {
      uk: 'відпрацювати пропущене заняття в іншій групі',
      en: 'make a missed unit up in another cohort',
    },
    dataClass: 'identity',
    roles: EVERYBODY,
  },
  {
    permission: 'certificate.print',
    words: {
      uk: 'надрукувати сертифікат курсу, який ви пройшли',
      en: 'print a certificate of a course that one completed',
    },
    done: { uk: 'надруковано сертифікат курсу', en: 'printed a certificate of a course' },
    dataClass: 'identity',
    roles: EVERYBODY,
  },
  {
    permission: 'officer-training.read',
    words: { uk: 'бачити навчання для поліцейських', en: 'see trainings of officers' },
    dataClass: 'public',
    roles: {
      coordinator: 'all',
      'course-leader': 'all',
      'district-officer': 'all',
      'duty-officer': 'all',
      'police-head': 'all',
      'school-officer': 'all',
      'shift-lead': 'all',
    },
  },
  {
    permission: 'volunteer-training.read',
    words: { uk: 'бачити навчання для волонтерів', en: 'see trainings of volunteers' },
    dataClass: 'public',
    roles: { coordinator: 'all', volunteer: 'all' },
  },
  {
    permission: 'course-figures.release',
    words: {
      uk: 'оприлюднювати, скільки людей пройшло курс, коли їх щонайменше десятеро',
      en: 'tell how many took a course, once they are ten at least',
    },
    done: { uk: 'оприлюднено підсумки курсу', en: 'released figures of a course' },
    dataClass: 'statistics',
    roles: { system: 'all' },
  },
];
