import type { PermissionRow } from '../identity/index.ts';

const everybody = { resident: 'all', 'signed-in': 'all', system: 'all' } as const;
const keepers = {
  system: 'all',
  administrator: 'area',
  coordinator: 'area',
  'police-head': 'area',
} as const;

export const officersPermissions: readonly PermissionRow[] = [
  { permission: 'officer.read', dataClass: 'public', roles: everybody },
  { permission: 'officer.import', dataClass: 'configuration', roles: keepers },
  { permission: 'officer.erase', dataClass: 'configuration', roles: { system: 'all' } },
  {
    permission: 'absence.record',
    dataClass: 'configuration',
    roles: { ...keepers, 'district-officer': 'own', 'school-officer': 'own' },
  },
  { permission: 'officer-photo.set', dataClass: 'configuration', roles: keepers },
  {
    permission: 'officer-card.check',
    dataClass: 'configuration',
    roles: { ...keepers, 'district-officer': 'own', 'school-officer': 'own' },
  },
  { permission: 'card-issue.submit', dataClass: 'report', roles: everybody },
  { permission: 'card-issue.list', dataClass: 'report', roles: { system: 'all' } },
];
