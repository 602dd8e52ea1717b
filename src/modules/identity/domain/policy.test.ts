import { describe, expect, test } from 'vitest';
import { createPolicy, type PermissionRow } from './policy.ts';
import { RESIDENT } from './roles.ts';

const ROWS: readonly PermissionRow[] = [
  { permission: 'officer.read', roles: ['resident', 'system'] },
  { permission: 'officer.import', roles: ['system'] },
];
const COMMAND_LINE = { kind: 'system', name: 'poruch' } as const;

describe('the permission table', () => {
  test('lets a resident do what a row allows, and nothing more', () => {
    const policy = createPolicy(ROWS);
    expect(policy.can(RESIDENT, 'officer.read')).toBe(true);
    expect(policy.can(RESIDENT, 'officer.import')).toBe(false);
    expect(policy.can(COMMAND_LINE, 'officer.import')).toBe(true);
  });

  test('lets nobody do what no row speaks of', () => {
    const policy = createPolicy(ROWS);
    expect(policy.can(COMMAND_LINE, 'officer.promote')).toBe(false);
    expect(createPolicy([]).can(COMMAND_LINE, 'officer.read')).toBe(false);
  });

  test('refuses two rows for one permission: one of them would be a surprise', () => {
    expect(() => createPolicy([...ROWS, ...ROWS.slice(0, 1)])).toThrow('officer.read');
  });
});
