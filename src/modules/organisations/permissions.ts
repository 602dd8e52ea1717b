import type { PermissionRow } from '../identity/index.ts';

const keepers = { system: 'all', administrator: 'area', coordinator: 'area' } as const;

export const organisationsPermissions: readonly PermissionRow[] = [
  {
    permission: 'organisation.read',
    words: { uk: 'бачити організації', en: 'see organisations' },
    dataClass: 'public',
    roles: { resident: 'all', 'signed-in': 'all', system: 'all' },
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
      uk: 'змінювати організації, контакти й угоди',
      en: 'change organisations, contacts and agreements',
    },
    dataClass: 'configuration',
    roles: keepers,
  },
];
