import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** Whoever is given one handles it wherever it lies, for as long as it is theirs. */
const HERE_AND_GIVEN = ['area', 'assigned'] as const;

/**
 * Who somebody is, and what they ask for: seen by the head, by who registers, and by whoever it was given to (Law
 * 393/96-ВР, article 10). Terms are extended, and requests refused, by the head (articles 8, 15, 20).
 */
export const appealsPermissions: readonly PermissionRow[] = [
  {
    permission: 'appeal.submit',
    words: { uk: 'подати звернення', en: 'submit an appeal' },
    done: { uk: 'подано звернення', en: 'submitted an appeal' },
    dataClass: 'identity',
    roles: EVERYBODY,
  },
  {
    permission: 'appeal.enter',
    words: {
      uk: 'реєструвати звернення, що надійшли поштою, подані чи сказані особисто',
      en: 'enter appeals that came by post, or were handed in or told in person',
    },
    done: {
      uk: 'зареєстровано звернення, що надійшло не через сайт',
      en: 'entered an appeal that came otherwise than by the site',
    },
    dataClass: 'identity',
    // To write one down opens none: an officer who holds a reception sees its receipt once, and reads what is given to them.
    roles: { coordinator: 'area', 'police-head': 'area', 'district-officer': 'area' },
  },
  {
    permission: 'appeal-receipt.read',
    words: {
      uk: 'прочитати відповідь на звернення за кодом квитанції',
      en: 'read the answer to an appeal by the code of the receipt',
    },
    dataClass: 'identity',
    roles: EVERYBODY,
  },
  {
    permission: 'appeal.read',
    words: { uk: 'читати звернення', en: 'read appeals' },
    done: { uk: 'прочитано звернення', en: 'read an appeal' },
    dataClass: 'identity',
    roles: {
      coordinator: HERE_AND_GIVEN,
      'police-head': HERE_AND_GIVEN,
      'district-officer': 'assigned',
    },
  },
  {
    permission: 'appeal.register',
    words: { uk: 'доручати звернення виконавцям', en: 'give appeals to whoever handles them' },
    done: { uk: 'доручено звернення', en: 'gave an appeal to somebody' },
    dataClass: 'identity',
    roles: { coordinator: 'area', 'police-head': 'area' },
  },
  {
    permission: 'appeal.handle',
    words: {
      uk: 'розглядати звернення: повертати, пересилати, відповідати',
      en: 'handle appeals: return, pass on, answer them',
    },
    dataClass: 'identity',
    roles: {
      coordinator: HERE_AND_GIVEN,
      'police-head': HERE_AND_GIVEN,
      'district-officer': 'assigned',
    },
  },
  {
    permission: 'appeal.decide',
    words: {
      uk: 'продовжувати строк розгляду звернень і відмовляти в них',
      en: 'extend the term of appeals, and refuse them',
    },
    dataClass: 'identity',
    roles: { 'police-head': 'area' },
  },
  {
    permission: 'appeal.tell',
    words: {
      uk: 'сповіщати про звернення тих, хто їх розглядає',
      en: 'tell those of appeals who handle them',
    },
    dataClass: 'identity',
    roles: { system: 'all' },
  },
  {
    permission: 'appeal.remind',
    words: {
      uk: 'нагадувати про контрольні дати звернень',
      en: 'remind people of the control dates of appeals',
    },
    done: {
      uk: 'нагадано про контрольні дати звернень',
      en: 'reminded of control dates of appeals',
    },
    dataClass: 'identity',
    roles: { system: 'all' },
  },
];
