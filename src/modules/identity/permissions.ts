import type { PermissionRow } from './domain/permission.ts';

const anybody = { resident: 'all', 'signed-in': 'all' } as const;

export const identityPermissions: readonly PermissionRow[] = [
  { permission: 'session.begin', dataClass: 'public', roles: anybody },
  { permission: 'invitation.accept', dataClass: 'public', roles: anybody },
  // One's own account: its sessions, its language, leaving.
  { permission: 'account.keep', dataClass: 'configuration', roles: { 'signed-in': 'own' } },
  { permission: 'desk.open', dataClass: 'configuration', roles: { 'signed-in': 'all' } },
  { permission: 'notification.read', dataClass: 'configuration', roles: { 'signed-in': 'own' } },
  // Whoever finds an open screen must not be able to make themselves a way in.
  {
    permission: 'sign-in-means.change',
    dataClass: 'configuration',
    roles: { 'signed-in': 'own' },
    stepUp: true,
  },
  {
    permission: 'invitation.create',
    dataClass: 'configuration',
    roles: { system: 'all', administrator: 'area', coordinator: 'area', 'police-head': 'area' },
    stepUp: true,
  },
  { permission: 'administrator.keep', dataClass: 'configuration', roles: { system: 'all' } },
];
