import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** Whoever was asked, or promised, deals with it wherever it lies, for as long as it is theirs. */
const HERE_AND_GIVEN = ['area', 'assigned'] as const;

/**
 * What officials promised is everybody’s to read. Officers speak for themselves, the coordinator for everybody in the
 * area; the head reads, and nobody else opens a question before it is published.
 */
export const promisesPermissions: readonly PermissionRow[] = [
  {
    permission: 'promise.read',
    words: {
      uk: 'читати, що обіцяли й що зроблено',
      en: 'read what was promised and what came of it',
    },
    dataClass: 'public',
    roles: { ...EVERYBODY, 'api-client': 'all' },
  },
  {
    permission: 'promise.follow',
    words: {
      uk: 'стежити за обіцянками на робочому столі',
      en: 'follow promises at the desk',
    },
    dataClass: 'public',
    roles: {
      coordinator: HERE_AND_GIVEN,
      'police-head': HERE_AND_GIVEN,
      'district-officer': HERE_AND_GIVEN,
      'school-officer': HERE_AND_GIVEN,
    },
  },
  {
    permission: 'promise.give',
    words: { uk: 'записувати обіцянки', en: 'write down promises' },
    done: { uk: 'записано обіцянку', en: 'wrote down a promise' },
    dataClass: 'public',
    roles: {
      system: 'all',
      coordinator: HERE_AND_GIVEN,
      'district-officer': 'assigned',
      'school-officer': 'assigned',
    },
  },
  {
    permission: 'promise.answer',
    words: {
      uk: 'записувати, що стало з обіцянкою',
      en: 'write down what became of a promise',
    },
    done: { uk: 'записано, що стало з обіцянкою', en: 'wrote down what became of a promise' },
    dataClass: 'public',
    roles: {
      system: 'all',
      coordinator: HERE_AND_GIVEN,
      'district-officer': 'assigned',
      'school-officer': 'assigned',
    },
  },
  {
    permission: 'published-question.read',
    words: { uk: 'читати оприлюднені запитання', en: 'read published questions' },
    dataClass: 'public',
    roles: { ...EVERYBODY, 'api-client': 'all' },
  },
  {
    permission: 'question.ask',
    words: { uk: 'поставити запитання поліції', en: 'ask the police a question' },
    done: { uk: 'поставлено запитання', en: 'asked a question' },
    dataClass: 'report',
    roles: EVERYBODY,
  },
  {
    permission: 'question-receipt.read',
    words: {
      uk: 'прочитати відповідь на запитання за кодом квитанції',
      en: 'read the answer to a question by the code of the receipt',
    },
    dataClass: 'report',
    roles: EVERYBODY,
  },
  {
    permission: 'question.read',
    words: { uk: 'читати запитання', en: 'read questions' },
    done: { uk: 'прочитано запитання', en: 'read a question' },
    dataClass: 'report',
    roles: {
      coordinator: HERE_AND_GIVEN,
      'police-head': HERE_AND_GIVEN,
      'district-officer': 'assigned',
      'school-officer': 'assigned',
    },
  },
  {
    permission: 'question.answer',
    words: {
      uk: 'оприлюднювати запитання й відповідати на них',
      en: 'publish questions and answer them',
    },
    done: { uk: 'дано відповідь на запитання', en: 'answered a question' },
    dataClass: 'report',
    roles: {
      system: 'all',
      coordinator: HERE_AND_GIVEN,
      'district-officer': 'assigned',
      'school-officer': 'assigned',
    },
  },
  {
    permission: 'question.give',
    words: { uk: 'передавати запитання поліцейським', en: 'give questions to officers' },
    done: { uk: 'передано запитання поліцейському', en: 'gave a question to an officer' },
    dataClass: 'report',
    roles: { coordinator: 'area' },
  },
  {
    permission: 'promise.tell',
    words: {
      uk: 'сповіщати про обіцянки й запитання',
      en: 'tell of promises and questions',
    },
    dataClass: 'report',
    roles: { system: 'all' },
  },
  {
    permission: 'asker.tell',
    words: {
      uk: 'писати тим, хто запитав, що є відповідь',
      en: 'write to askers that there is an answer',
    },
    dataClass: 'identity',
    roles: { system: 'all' },
  },
  {
    permission: 'promise.remind',
    words: {
      uk: 'нагадувати про строки обіцянок і запитань',
      en: 'remind people when promises and questions are due',
    },
    done: {
      uk: 'нагадано про строки обіцянок і запитань',
      en: 'reminded of when promises and questions are due',
    },
    dataClass: 'report',
    roles: { system: 'all' },
  },
];
