import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

const keepers = { system: 'all', administrator: 'area', coordinator: 'area' } as const;

export const organisationsPermissions: readonly PermissionRow[] = [
  {
    permission: 'organisation.read',
    words: { uk: 'бачити організації', en: 'see organisations' },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'station.import',
    words: { uk: 'завантажити відділи поліції', en: 'import police stations' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'medical-point.import',
    words: { uk: 'завантажити медичні пункти', en: 'import medical points' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'school.import',
    words: { uk: 'завантажити школи', en: 'import schools' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'partner.import',
    words: { uk: 'завантажити партнерів', en: 'import partners' },
    dataClass: 'configuration',
    roles: keepers,
  },
  // Everything at once, into a file: whoever holds the command line.
  {
    permission: 'organisation.export',
    words: { uk: 'вивантажувати організації', en: 'take organisations out' },
    done: { uk: 'вивантажено організації', en: 'took organisations out' },
    dataClass: 'configuration',
    roles: { system: 'all' },
  },
  {
    permission: 'organisation.list',
    words: { uk: 'бачити організації та їхні угоди', en: 'see organisations and their agreements' },
    dataClass: 'configuration',
    roles: {
      ...keepers,
      'police-head': 'area',
      'district-officer': 'area',
      auditor: 'area',
      'partner-mediator': 'organisation',
    },
  },
  {
    permission: 'organisation.change',
    words: {
      uk: 'змінювати організації та їхні угоди',
      en: 'change organisations and their agreements',
    },
    done: {
      uk: 'змінено організацію або її угоди',
      en: 'changed an organisation or its agreements',
    },
    dataClass: 'configuration',
    roles: keepers,
  },
  // People with names and telephones: whoever keeps the installation needs none of them.
  {
    permission: 'contact.read',
    words: {
      uk: 'бачити, хто говорить від імені організації',
      en: 'see who speaks for an organisation',
    },
    done: {
      uk: 'переглянуто, хто говорить від імені організації',
      en: 'saw who speaks for an organisation',
    },
    dataClass: 'identity',
    roles: {
      system: 'all',
      coordinator: 'area',
      'police-head': 'area',
      'district-officer': 'area',
      'partner-mediator': 'organisation',
    },
  },
  {
    permission: 'contact.change',
    words: {
      uk: 'записувати, хто говорить від імені організації',
      en: 'write down who speaks for an organisation',
    },
    done: {
      uk: 'записано, хто говорить від імені організації',
      en: 'wrote down who speaks for an organisation',
    },
    dataClass: 'identity',
    roles: { coordinator: 'area' },
  },
  {
    permission: 'contact.export',
    words: {
      uk: 'вивантажувати, хто говорить від імені організацій',
      en: 'take out who speaks for organisations',
    },
    done: {
      uk: 'вивантажено, хто говорить від імені організацій',
      en: 'took out who speaks for organisations',
    },
    dataClass: 'identity',
    roles: { system: 'all' },
  },
  // Whoever holds such a key sends in an organisation's name: a matter of how the installation is kept.
  {
    permission: 'api-key.read',
    words: { uk: 'бачити, чиї програми мають ключі', en: 'see whose programs have keys' },
    dataClass: 'configuration',
    roles: { administrator: 'area' },
  },
  {
    permission: 'api-key.make',
    words: { uk: 'давати ключі програмам партнерів', en: 'give keys to partners’ programs' },
    done: { uk: 'дано ключ програмі партнера', en: 'gave a key to a partner’s program' },
    dataClass: 'configuration',
    roles: { administrator: 'area' },
    stepUp: true,
  },
  {
    permission: 'api-key.revoke',
    words: { uk: 'скасовувати ключі програм', en: 'revoke keys of programs' },
    done: { uk: 'скасовано ключ програми партнера', en: 'revoked the key of a partner’s program' },
    dataClass: 'configuration',
    roles: { administrator: 'area' },
  },
];
