import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** Where they serve, and whatever they lead wherever it lies. */
const HERE_AND_LED = ['area', 'assigned'] as const;

export const surveysPermissions: readonly PermissionRow[] = [
  {
    permission: 'survey.answer',
    words: { uk: 'відповісти на опитування', en: 'answer a survey' },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'survey-release.read',
    words: { uk: 'читати оприлюднені підсумки опитувань', en: 'read released figures of surveys' },
    dataClass: 'public',
    roles: { ...EVERYBODY, 'api-client': 'all' },
  },
  {
    permission: 'questionnaire.read',
    words: { uk: 'бачити анкети', en: 'see questionnaires' },
    dataClass: 'statistics',
    // What is asked is shown to whoever is asked: nothing of it is confidential.
    roles: {
      coordinator: 'all',
      'police-head': 'all',
      'district-officer': 'all',
      'school-officer': 'all',
      'course-leader': 'all',
      'forum-organiser': 'all',
    },
  },
  {
    permission: 'questionnaire.change',
    words: { uk: 'складати й змінювати анкети', en: 'write and change questionnaires' },
    done: { uk: 'складено чи змінено анкету', en: 'wrote or changed a questionnaire' },
    dataClass: 'statistics',
    roles: {
      coordinator: ['area', 'own'],
      'police-head': ['area', 'own'],
      'district-officer': 'own',
      'school-officer': 'own',
      'course-leader': 'own',
      'forum-organiser': 'own',
    },
  },
  {
    permission: 'survey.list',
    words: {
      uk: 'бачити, які опитування тривають і скільки відповіли',
      en: 'see which surveys run and how many answered',
    },
    dataClass: 'statistics',
    roles: {
      system: 'all',
      auditor: 'area',
      coordinator: HERE_AND_LED,
      'police-head': HERE_AND_LED,
      'district-officer': 'assigned',
      'school-officer': 'assigned',
      'course-leader': 'assigned',
      'forum-organiser': 'assigned',
    },
  },
  {
    permission: 'survey.run',
    words: {
      uk: 'відкривати й закривати опитування, оприлюднювати підсумки',
      en: 'open and close surveys, release their figures',
    },
    done: {
      uk: 'відкрито, закрито чи оприлюднено опитування',
      en: 'opened, closed or released a survey',
    },
    dataClass: 'statistics',
    roles: {
      // A thing gets other leaders, whoever pressed that: its rounds follow it.
      system: 'all',
      coordinator: HERE_AND_LED,
      'police-head': HERE_AND_LED,
      'district-officer': 'assigned',
      'school-officer': 'assigned',
      'course-leader': 'assigned',
      'forum-organiser': 'assigned',
    },
  },
  {
    permission: 'survey-answer.read',
    words: { uk: 'читати відповіді на опитування', en: 'read the answers to surveys' },
    done: { uk: 'прочитано відповіді на опитування', en: 'read the answers to a survey' },
    dataClass: 'statistics',
    roles: {
      coordinator: HERE_AND_LED,
      'police-head': HERE_AND_LED,
      'district-officer': 'assigned',
      'school-officer': 'assigned',
      'course-leader': 'assigned',
      'forum-organiser': 'assigned',
    },
  },
];
