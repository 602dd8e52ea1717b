import type { PermissionRow } from '#modules/identity/index.ts';

const keepers = {
  system: 'all',
  administrator: 'area',
  coordinator: 'area',
  'police-head': 'area',
} as const;
/** Those who may be an officer with a card of their own. */
const ownCard = {
  'district-officer': 'own',
  'school-officer': 'own',
  'duty-officer': 'own',
  'shift-lead': 'own',
} as const;
/** Remarks may name people: whoever keeps the installation, and the officer herself, do not read them. */
const remarks = { system: 'all', coordinator: 'area', 'police-head': 'area' } as const;

/** What is done with officers and their cards at the desk. */
export const officersDeskPermissions: readonly PermissionRow[] = [
  {
    permission: 'officer.list',
    words: { uk: 'бачити поліцейських своєї території', en: 'see the officers of one’s own area' },
    dataClass: 'configuration',
    roles: {
      ...keepers,
      'district-officer': 'area',
      'school-officer': 'area',
      'duty-officer': 'area',
      'shift-lead': 'area',
    },
  },
  {
    permission: 'officer.import',
    words: { uk: 'завантажити список поліцейських', en: 'import a roster of officers' },
    done: { uk: 'завантажено список поліцейських', en: 'imported a roster of officers' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'officer.create',
    words: { uk: 'створити картку поліцейського', en: 'make an officer’s card' },
    done: { uk: 'створено картку поліцейського', en: 'made an officer’s card' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'officer-card.edit',
    words: { uk: 'змінювати картку поліцейського', en: 'change an officer’s card' },
    done: { uk: 'змінено картку поліцейського', en: 'changed an officer’s card' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'officer-contact.edit',
    words: {
      uk: 'змінювати телефони, месенджери, мови й години прийому',
      en: 'change telephones, messengers, languages and reception hours',
    },
    done: {
      uk: 'змінено телефони, месенджери або мови',
      en: 'changed telephones, messengers or languages',
    },
    dataClass: 'configuration',
    roles: { ...keepers, ...ownCard },
  },
  {
    permission: 'officer-card.check',
    words: { uk: 'підтвердити, що картка правильна', en: 'confirm that a card is right' },
    done: { uk: 'підтверджено, що картка правильна', en: 'confirmed that a card is right' },
    dataClass: 'configuration',
    roles: { ...keepers, ...ownCard },
  },
  {
    permission: 'officer-card.remind',
    words: { uk: 'нагадувати про перевірку карток', en: 'remind of checking the cards' },
    done: { uk: 'нагадано про перевірку карток', en: 'reminded of checking the cards' },
    dataClass: 'configuration',
    roles: { system: 'all' },
  },
  {
    permission: 'officer-photo.set',
    words: { uk: 'показати фото на картці', en: 'show a photograph on the card' },
    done: { uk: 'показано фото на картці', en: 'showed a photograph on the card' },
    dataClass: 'configuration',
    roles: { ...keepers, ...ownCard },
  },
  {
    permission: 'officer-photo.withdraw',
    words: { uk: 'прибрати фото з картки', en: 'take the photograph off the card' },
    done: { uk: 'прибрано фото з картки', en: 'took the photograph off the card' },
    dataClass: 'configuration',
    roles: { ...keepers, ...ownCard },
  },
  {
    permission: 'officer.link',
    words: {
      uk: 'сказати, чий це обліковий запис',
      en: 'say whose account it is',
    },
    done: { uk: 'сказано, чий це обліковий запис', en: 'said whose account it is' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'officer.leave',
    words: { uk: 'записати, що поліцейський вибув', en: 'record that an officer left' },
    done: { uk: 'записано, що поліцейський вибув', en: 'recorded that an officer left' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'assignment.change',
    words: { uk: 'закріплювати дільниці', en: 'assign beats' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'absence.record',
    words: { uk: 'записати відсутність і хто заступає', en: 'record an absence and the deputy' },
    done: { uk: 'записано відсутність і хто заступає', en: 'recorded an absence and the deputy' },
    dataClass: 'configuration',
    roles: { ...keepers, ...ownCard },
  },
  {
    permission: 'card-issue.list',
    words: {
      uk: 'читати, що на картці щось не так',
      en: 'read what is said to be wrong on a card',
    },
    done: { uk: 'прочитано перелік зауважень до карток', en: 'read the list of remarks on cards' },
    dataClass: 'report',
    roles: remarks,
  },
  {
    permission: 'card-issue.handle',
    words: { uk: 'опрацьовувати зауваження до карток', en: 'handle remarks on cards' },
    done: { uk: 'опрацьовано зауваження до картки', en: 'handled a remark on a card' },
    dataClass: 'report',
    roles: remarks,
  },
  {
    permission: 'card-issue.tell',
    words: { uk: 'сповіщати про зауваження', en: 'tell of a remark' },
    dataClass: 'report',
    roles: { system: 'all' },
  },
];
