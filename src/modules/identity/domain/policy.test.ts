import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { RESIDENT, type RoleGrant, type StaffActor } from './actor.ts';
import type { DataClass, PermissionRow } from './permission.ts';
import { createPolicy } from './policy.ts';
import type { StaffRole } from './roles.ts';

const ROWS: readonly PermissionRow[] = [
  { permission: 'officer.read', dataClass: 'public', roles: { resident: 'all', system: 'all' } },
  {
    permission: 'report.answer',
    dataClass: 'report',
    roles: {
      coordinator: 'area',
      'district-officer': 'assigned',
      'partner-mediator': 'organisation',
      system: 'all',
    },
  },
  {
    permission: 'report.read',
    dataClass: 'report',
    roles: { 'district-officer': ['area', 'assigned'], 'signed-in': 'own' },
  },
  { permission: 'account.read', dataClass: 'identity', roles: { 'signed-in': 'own' } },
];
const COMMAND_LINE = { kind: 'system', name: 'poruch' } as const;
const TATARBUNARY = 'area-of-tatarbunary';
const IZMAIL = 'area-of-izmail';
const policy = createPolicy(ROWS);

function staff(role: StaffRole, where: Partial<RoleGrant> = {}): StaffActor {
  const grant = {
    id: newId<'grant'>(systemRandom),
    role,
    areaId: undefined,
    organisationId: undefined,
    endsOn: undefined,
    ...where,
  };
  return {
    kind: 'staff',
    id: newId<'account'>(systemRandom),
    displayName: 'Олена Зразкова',
    sessionId: newId<'session'>(systemRandom),
    grants: [grant],
    opened: [],
    provenAt: Temporal.Instant.from('2026-11-25T08:00:00Z'),
  };
}

describe('the permission table', () => {
  test('lets a resident do what a row allows, and nothing more', () => {
    expect(policy.can(RESIDENT, 'officer.read')).toBe(true);
    expect(policy.can(RESIDENT, 'report.answer')).toBe(false);
    expect(policy.can(COMMAND_LINE, 'report.answer', { areaIds: [IZMAIL] })).toBe(true);
  });

  test('lets nobody do what no row speaks of', () => {
    expect(policy.can(COMMAND_LINE, 'officer.promote')).toBe(false);
    expect(createPolicy([]).can(COMMAND_LINE, 'officer.read')).toBe(false);
  });

  test('refuses two rows for one permission: one of them would be a surprise', () => {
    expect(() => createPolicy([...ROWS, ...ROWS.slice(0, 1)])).toThrow('officer.read');
  });
});

describe('a role', () => {
  test('holds within its area and everything below it, and nowhere else', () => {
    const coordinator = staff('coordinator', { areaId: TATARBUNARY });
    const here = { areaIds: ['a-beat', TATARBUNARY, 'the-oblast'] };
    expect(policy.can(coordinator, 'report.answer', here)).toBe(true);
    expect(policy.can(coordinator, 'report.answer', { areaIds: [IZMAIL] })).toBe(false);
    expect(policy.can(coordinator, 'report.answer', {})).toBe(false);
    expect(policy.can(staff('coordinator'), 'report.answer', { areaIds: [IZMAIL] })).toBe(true);
  });

  test('for an organisation opens what belongs to that one', () => {
    const mediator = staff('partner-mediator', { organisationId: 'an-ngo' });
    expect(policy.can(mediator, 'report.answer', { organisationId: 'an-ngo' })).toBe(true);
    expect(policy.can(mediator, 'report.answer', { organisationId: 'another' })).toBe(false);
    expect(policy.can(staff('partner-mediator'), 'report.answer', {})).toBe(false);
  });

  test('opens what was given to this person, and not what was given to a colleague', () => {
    const officer = staff('district-officer', { areaId: TATARBUNARY });
    expect(policy.can(officer, 'report.answer', { assigneeIds: [officer.id] })).toBe(true);
    expect(policy.can(officer, 'report.answer', { assigneeIds: ['a-colleague'] })).toBe(false);
    expect(policy.can(officer, 'report.answer', { areaIds: [TATARBUNARY] })).toBe(false);
  });

  test('that reaches in several ways opens what any of them opens, and nothing else', () => {
    const officer = staff('district-officer', { areaId: TATARBUNARY });
    const far = { areaIds: [IZMAIL], assigneeIds: [officer.id] };
    expect(policy.can(officer, 'report.read', { areaIds: [TATARBUNARY] })).toBe(true);
    expect(policy.can(officer, 'report.read', far)).toBe(true);
    expect(policy.can(officer, 'report.read', { ...far, assigneeIds: ['a-colleague'] })).toBe(
      false,
    );
    expect(policy.scopes(officer, 'report.read').map(({ role, reach }) => [role, reach])).toEqual([
      ['signed-in', 'own'],
      ['district-officer', 'area'],
      ['district-officer', 'assigned'],
    ]);
  });

  test('is not needed for what is one’s own, once one is signed in', () => {
    const auditor = staff('auditor');
    expect(policy.can(auditor, 'account.read', { ownerId: auditor.id })).toBe(true);
    expect(policy.can(auditor, 'account.read', { ownerId: 'a-colleague' })).toBe(false);
    expect(policy.can(RESIDENT, 'account.read')).toBe(false);
  });

  test('says where it reaches, for lists', () => {
    const coordinator = staff('coordinator', { areaId: TATARBUNARY });
    expect(policy.scopes(coordinator, 'report.answer')).toEqual([
      { role: 'coordinator', reach: 'area', areaId: TATARBUNARY, organisationId: undefined },
    ]);
    expect(policy.scopes(coordinator, 'officer.read')).toEqual([]);
  });
});

describe('taking out what is confidential', () => {
  const row = (change: Partial<PermissionRow>): PermissionRow => ({
    permission: 'contact.export',
    dataClass: 'identity',
    roles: { system: 'all' },
    ...change,
  });

  test('is for whoever holds the command line; a table that lets one person do it is refused', () => {
    expect(createPolicy([row({})]).can(COMMAND_LINE, 'contact.export')).toBe(true);
    for (const change of [
      { roles: { coordinator: 'area' } },
      { roles: { system: 'all', administrator: 'all' } },
      { dataClass: 'confidential', roles: { 'api-client': 'all' } },
    ] as const) {
      expect(() => createPolicy([row(change)])).toThrow('wants two people');
    }
  });

  test('is no matter where it is only read, or is not confidential', () => {
    const roles = { coordinator: 'area' } as const;
    const rows = [
      row({ permission: 'contact.read', roles }),
      row({ dataClass: 'audit', roles: { auditor: 'all' } }),
    ];
    expect(createPolicy(rows).rows).toHaveLength(2);
  });
});

describe('break-glass', () => {
  const rows: readonly PermissionRow[] = [
    { permission: 'report.read', dataClass: 'report', roles: { coordinator: 'area' } },
    { permission: 'report.answer', dataClass: 'report', roles: { coordinator: 'area' } },
    { permission: 'letter.read', dataClass: 'confidential', roles: {} },
    { permission: 'entry.read', dataClass: 'audit', roles: { auditor: 'all' } },
    {
      permission: 'break-glass.ask',
      dataClass: 'configuration',
      roles: { 'duty-officer': 'area' },
    },
  ];
  const glass = createPolicy(rows);
  const opened = (dataClass: DataClass): StaffActor => ({
    ...staff('duty-officer', { areaId: TATARBUNARY }),
    opened: [
      { dataClass, areaId: TATARBUNARY, endsAt: Temporal.Instant.from('2026-11-25T08:30:00Z') },
    ],
  });
  const here = { areaIds: ['a-village', TATARBUNARY] };

  test('lets its holder read what is of its class, in its area', () => {
    const officer = opened('report');
    expect(glass.can(officer, 'report.read', here)).toBe(true);
    expect(glass.can(officer, 'report.read', { areaIds: [IZMAIL] })).toBe(false);
    expect(glass.can(officer, 'report.read', {})).toBe(false);
    expect(glass.can(officer, 'letter.read', here)).toBe(false);
    expect(glass.can({ ...officer, opened: [] }, 'report.read', here)).toBe(false);
  });

  test('goes with the role by which it was asked for', () => {
    const officer = opened('report');
    expect(glass.can({ ...officer, grants: [] }, 'report.read')).toBe(false);
    expect(glass.can({ ...officer, grants: [] }, 'report.read', here)).toBe(false);
    const { grants } = staff('duty-officer', { areaId: IZMAIL });
    expect(glass.can({ ...officer, grants }, 'report.read', here)).toBe(false);
  });

  test('changes nothing, and never opens the journal', () => {
    expect(glass.can(opened('report'), 'report.answer', here)).toBe(false);
    expect(glass.can(opened('audit'), 'entry.read', here)).toBe(false);
  });
});
