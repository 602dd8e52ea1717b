import type { PermissionRow } from './domain/permission.ts';

const anybody = { resident: 'all', 'signed-in': 'all' } as const;
/** Those who answer for people within their own area. Whom of them, and for which roles: domain/may-grant.ts. */
const heads = {
  system: 'all',
  administrator: 'area',
  coordinator: 'area',
  'police-head': 'area',
} as const;

export const identityPermissions: readonly PermissionRow[] = [
  {
    permission: 'session.begin',
    words: { uk: 'увійти', en: 'sign in' },
    done: { uk: 'виконано вхід', en: 'signed in' },
    dataClass: 'public',
    roles: anybody,
  },
  {
    permission: 'invitation.accept',
    words: { uk: 'прийняти запрошення', en: 'accept an invitation' },
    done: { uk: 'прийнято запрошення', en: 'accepted an invitation' },
    dataClass: 'public',
    roles: anybody,
  },
  // One's own account: its sessions, its language, leaving.
  {
    permission: 'account.keep',
    words: { uk: 'дбати про власний обліковий запис', en: 'keep one’s own account' },
    dataClass: 'configuration',
    roles: { 'signed-in': 'own' },
  },
  {
    permission: 'desk.open',
    words: { uk: 'відкрити робочий стіл', en: 'open the desk' },
    dataClass: 'configuration',
    roles: { 'signed-in': 'all' },
  },
  {
    permission: 'notification.read',
    words: { uk: 'читати власні сповіщення', en: 'read one’s own notifications' },
    done: { uk: 'прочитано власні сповіщення', en: 'read one’s own notifications' },
    dataClass: 'configuration',
    roles: { 'signed-in': 'own' },
  },
  // Whoever finds an open screen must not be able to make themselves a way in.
  {
    permission: 'sign-in-means.change',
    words: { uk: 'змінити, чим входити', en: 'change one’s own ways to sign in' },
    dataClass: 'configuration',
    roles: { 'signed-in': 'own' },
    stepUp: true,
  },
  {
    permission: 'invitation.create',
    words: { uk: 'запросити нову людину', en: 'invite somebody new' },
    done: { uk: 'запрошено нову людину', en: 'invited somebody new' },
    dataClass: 'configuration',
    roles: heads,
    stepUp: true,
  },
  {
    permission: 'invitation.withdraw',
    words: { uk: 'відкликати запрошення', en: 'withdraw an invitation' },
    done: { uk: 'відкликано запрошення', en: 'withdrew an invitation' },
    dataClass: 'configuration',
    roles: heads,
  },
  {
    permission: 'administrator.keep',
    words: {
      uk: 'створити адміністратора з командного рядка',
      en: 'make an administrator from the command line',
    },
    dataClass: 'configuration',
    roles: { system: 'all' },
  },
  {
    permission: 'account.read',
    words: { uk: 'бачити, хто тут працює', en: 'see who works here' },
    dataClass: 'configuration',
    roles: { ...heads, auditor: 'area' },
  },
  {
    permission: 'account.suspend',
    words: { uk: 'призупинити доступ людини', en: 'suspend somebody’s access' },
    done: { uk: 'призупинено доступ людини', en: 'suspended somebody’s access' },
    dataClass: 'configuration',
    roles: heads,
    stepUp: true,
  },
  {
    permission: 'account.restore',
    words: { uk: 'повернути людині доступ', en: 'give somebody’s access back' },
    done: { uk: 'повернуто людині доступ', en: 'gave somebody’s access back' },
    dataClass: 'configuration',
    roles: heads,
    stepUp: true,
  },
  {
    permission: 'role.grant',
    words: { uk: 'надати роль', en: 'give a role' },
    done: { uk: 'надано роль', en: 'gave a role' },
    dataClass: 'configuration',
    roles: heads,
    stepUp: true,
  },
  {
    permission: 'role.revoke',
    words: { uk: 'відкликати роль', en: 'take a role back' },
    done: { uk: 'відкликано роль', en: 'took a role back' },
    dataClass: 'configuration',
    roles: heads,
    stepUp: true,
  },
  // The second person for a role that opens what people confided. Not the administrator, who would hold its link.
  {
    permission: 'role.confirm',
    words: {
      uk: 'підтверджувати роль, яку просить надати колега',
      en: 'confirm a role that a colleague asks for',
    },
    done: { uk: 'підтверджено роль', en: 'confirmed a role' },
    dataClass: 'configuration',
    roles: { coordinator: 'area', 'police-head': 'area' },
    stepUp: true,
  },
  {
    permission: 'role-request.read',
    words: {
      uk: 'бачити, які ролі просять надати',
      en: 'see which roles are asked for',
    },
    dataClass: 'configuration',
    roles: { ...heads, auditor: 'area' },
  },
  {
    permission: 'rights.read',
    words: { uk: 'бачити, хто що може і чому', en: 'see who may do what, and why' },
    dataClass: 'configuration',
    roles: { ...heads, auditor: 'area', 'signed-in': 'own' },
  },
  {
    permission: 'rights.list',
    words: { uk: 'читати таблицю дозволів', en: 'read the table of permissions' },
    dataClass: 'configuration',
    roles: { system: 'all', 'signed-in': 'all' },
  },
  {
    permission: 'break-glass.ask',
    words: { uk: 'просити екстреного доступу', en: 'ask for break-glass access' },
    done: { uk: 'подано прохання про екстрений доступ', en: 'asked for break-glass access' },
    dataClass: 'configuration',
    roles: {
      coordinator: 'area',
      'police-head': 'area',
      'shift-lead': 'area',
      'duty-officer': 'area',
      'district-officer': 'area',
    },
    stepUp: true,
  },
  {
    permission: 'break-glass.decide',
    words: {
      uk: 'вирішувати про екстрений доступ колеги',
      en: 'decide on a colleague’s break-glass access',
    },
    dataClass: 'configuration',
    roles: { administrator: 'area', 'police-head': 'area' },
    stepUp: true,
  },
  {
    permission: 'break-glass.read',
    words: { uk: 'бачити екстрені доступи', en: 'see break-glass access' },
    dataClass: 'configuration',
    roles: { ...heads, auditor: 'area', 'signed-in': 'own' },
  },
  // What the retention rules say, of all modules: the nightly job.
  {
    permission: 'personal-data.erase',
    words: {
      uk: 'прибирати персональні дані, строк яких минув',
      en: 'erase personal data whose time is over',
    },
    done: {
      uk: 'прибрано персональні дані, строк яких минув',
      en: 'erased personal data whose time was over',
    },
    dataClass: 'configuration',
    roles: { system: 'all' },
  },
  {
    permission: 'personal-data.report',
    words: {
      uk: 'бачити, які персональні дані тут зберігаються',
      en: 'see which personal data is kept here',
    },
    dataClass: 'configuration',
    roles: { system: 'all' },
  },
  // Who did and read what: ids and verbs, never content. One's own acts are everybody's to read.
  {
    permission: 'journal.read',
    words: { uk: 'читати журнал дій', en: 'read the journal' },
    done: { uk: 'прочитано журнал дій', en: 'read the journal' },
    dataClass: 'audit',
    roles: { system: 'all', auditor: 'all', 'signed-in': 'own' },
  },
  {
    permission: 'journal.export',
    words: { uk: 'вивантажувати журнал дій таблицею', en: 'take the journal out as a table' },
    done: { uk: 'вивантажено журнал дій таблицею', en: 'took the journal out as a table' },
    dataClass: 'audit',
    roles: { system: 'all', auditor: 'all' },
  },
  {
    permission: 'reading-alarm.raise',
    words: { uk: 'попереджати про надмірне читання', en: 'warn of reading in bulk' },
    dataClass: 'audit',
    roles: { system: 'all' },
  },
  {
    permission: 'reading-alarm.hear',
    words: {
      uk: 'дізнаватися, що хтось відкрив надто багато конфіденційного',
      en: 'hear that somebody opened too much that is confidential',
    },
    dataClass: 'audit',
    roles: { 'police-head': 'all' },
  },
];
