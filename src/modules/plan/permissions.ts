import { agreementPermissions } from './agreement-permissions.ts';
import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** Whoever sees plans at the desk: the coordinator and the three sides where they are; owners and deputies, what is theirs. */
const HERE: PermissionRow['roles'] = {
  system: 'all',
  coordinator: ['area', 'assigned'],
  'police-head': ['area', 'assigned'],
  'council-member': ['area', 'assigned'],
  'community-delegate': ['area', 'assigned'],
  'district-officer': 'assigned',
  'school-officer': 'assigned',
};

/** Whoever stands for an action, wherever it lies. */
const OWN: PermissionRow['roles'] = {
  coordinator: 'assigned',
  'police-head': 'assigned',
  'council-member': 'assigned',
  'community-delegate': 'assigned',
  'district-officer': 'assigned',
  'school-officer': 'assigned',
};

export const planPermissions: readonly PermissionRow[] = [
  {
    permission: 'action.read',
    words: {
      uk: 'читати спільний план і що з ним стало',
      en: 'read the joint plan and what came of it',
    },
    dataClass: 'public',
    roles: { ...EVERYBODY, 'api-client': 'all' },
  },
  {
    permission: 'action.follow',
    words: {
      uk: 'бачити спільний план на робочому столі, чернетки теж',
      en: 'see the joint plan at the desk, drafts among them',
    },
    dataClass: 'public',
    roles: HERE,
  },
  {
    permission: 'plan.open',
    words: { uk: 'починати спільний план року', en: 'open the joint plan of a year' },
    done: { uk: 'розпочато спільний план року', en: 'opened the joint plan of a year' },
    dataClass: 'public',
    roles: { system: 'all', coordinator: 'area' },
  },
  {
    permission: 'plan.close',
    words: {
      uk: 'закривати спільний план року, що минув',
      en: 'close the joint plan of a year that is over',
    },
    done: {
      uk: 'закрито спільний план року',
      en: 'closed the joint plan of a year',
    },
    dataClass: 'public',
    roles: { system: 'all', coordinator: 'area' },
  },
  {
    permission: 'action.write',
    words: {
      uk: 'записувати дії спільного плану й змінювати їх до голосування',
      en: 'write down joint actions and change them before the vote',
    },
    done: { uk: 'записано спільну дію', en: 'wrote down a joint action' },
    dataClass: 'public',
    roles: { system: 'all', coordinator: 'area' },
  },
  {
    permission: 'action.steer',
    words: {
      uk: 'призначати відповідальних за спільні дії, знімати, змінювати й переносити дії',
      en: 'name the owners of joint actions; drop, change and carry actions',
    },
    done: { uk: 'змінено спільну дію', en: 'steered a joint action' },
    dataClass: 'public',
    roles: { system: 'all', coordinator: 'area' },
  },
  {
    permission: 'action.answer',
    words: {
      uk: 'погоджуватися відповідати за спільну дію чи відмовлятися',
      en: 'accept or decline to stand for a joint action',
    },
    done: { uk: 'дано відповідь про спільну дію', en: 'answered for a joint action' },
    dataClass: 'public',
    roles: { system: 'all', ...OWN },
  },
  {
    permission: 'owner-letter.answer',
    words: {
      uk: 'відповісти за посиланням із листа, чи беретеся за спільну дію',
      en: 'answer by the link of a letter whether one stands for a joint action',
    },
    dataClass: 'identity',
    roles: EVERYBODY,
  },
  {
    permission: 'action.report',
    words: {
      uk: 'писати, як іде спільна дія, і додавати підтвердження',
      en: 'write how a joint action goes, and add evidence',
    },
    done: { uk: 'записано, як іде спільна дія', en: 'wrote how a joint action goes' },
    dataClass: 'public',
    roles: { system: 'all', ...OWN, coordinator: ['area', 'assigned'] },
  },
  {
    permission: 'action.confirm',
    words: {
      uk: 'підтверджувати, що інша сторона виконала спільну дію',
      en: 'confirm that another side has done a joint action',
    },
    done: {
      uk: 'підтверджено виконання спільної дії',
      en: 'confirmed that a joint action is done',
    },
    dataClass: 'public',
    roles: {
      system: 'all',
      'police-head': 'area',
      'council-member': 'area',
      'community-delegate': 'area',
    },
  },
  {
    permission: 'action.adopt',
    words: {
      uk: 'переносити сюди план, який сторони погодили раніше',
      en: 'take a plan over that the sides agreed to earlier',
    },
    done: {
      uk: 'перенесено дію раніше погодженого плану',
      en: 'took over an action of a plan that was agreed to earlier',
    },
    dataClass: 'public',
    roles: { system: 'all' },
  },
  {
    permission: 'action.tell',
    words: {
      uk: 'сповіщати про спільні дії',
      en: 'tell of joint actions',
    },
    dataClass: 'public',
    roles: { system: 'all' },
  },
  {
    permission: 'action.rise',
    words: {
      uk: 'нагадувати про спільні дії, яким минув термін або про які нічого не чути',
      en: 'remind of joint actions that are overdue or silent',
    },
    done: {
      uk: 'нагадано про спільні дії',
      en: 'reminded of joint actions',
    },
    dataClass: 'public',
    roles: { system: 'all' },
  },
  {
    permission: 'plan-people.release',
    words: {
      uk: 'додавати раз на місяць, скільки людей прийшло, коли їх щонайменше десятеро',
      en: 'add once a month how many people came, where they are ten at least',
    },
    done: { uk: 'оприлюднено, скільки людей прийшло', en: 'told how many people came' },
    dataClass: 'statistics',
    roles: { system: 'all' },
  },
  ...agreementPermissions,
];
