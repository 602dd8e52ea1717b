import { describe, expect, it } from 'vitest';
import type { ReportId } from '#kernel/ids.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import type { Actor } from '#modules/identity/index.ts';
import { officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { darkCorner, reportsForEachTest } from '../testing.ts';
import { readReport } from './read-report.ts';

const HANNA = {
  kind: 'phone',
  value: '+380670000009',
  isCallWanted: true,
  isSmsWanted: false,
} as const;

describe('a report that is read', () => {
  const reports = reportsForEachTest();
  const read = async (actor: Actor, id: ReportId) => {
    using context = await reports.as(actor);
    return await readReport(context, { id });
  };
  const entries = (action: string) => entriesOf(reports.planted.platform, action);

  it.each([
    'coordinator',
    'police-head',
    'district-officer',
    'duty-officer',
    'shift-lead',
  ] as const)(
    'says all that it says to a %s of that hromada, which is written down, and nothing in the next',
    async (role) => {
      const { id } = await reports.send();
      const elsewhere = await staffIn(reports.planted, role, STEPOVA);
      expect(await read(elsewhere, id)).toEqual({ ok: false, refusal: 'absent' });
      expect(await entries('report.read')).toEqual([]);
      const colleague = await staffIn(reports.planted, role);
      expect(await read(colleague, id)).toMatchObject({
        value: { report: { id, words: darkCorner().words }, contact: undefined, notes: [] },
      });
      expect(await entries('report.read')).toMatchObject([
        { actor_id: colleague.id, thing_kind: 'report', thing_id: id },
      ]);
    },
  );

  it('offers each only what they may do with it', async () => {
    const { id } = await reports.send();
    const offered = async (role: 'coordinator' | 'shift-lead') => {
      const answer = await read(await staffIn(reports.planted, role), id);
      return answer.ok ? answer.value.may : new Set();
    };
    expect(await offered('coordinator')).toContain('answer');
    expect(await offered('shift-lead')).not.toContain('answer');
  });

  it.each(['administrator', 'auditor', 'press-officer', 'school-officer'] as const)(
    'is absent for a %s',
    async (role) => {
      const { id } = await reports.send();
      const somebody = await staffIn(reports.planted, role);
      expect(await read(somebody, id)).toEqual({ ok: false, refusal: 'absent' });
    },
  );

  it('tells how to reach its author only those who call back, and that they saw it is written down', async () => {
    const { id } = await reports.send({ contact: HANNA });
    for (const role of ['coordinator', 'district-officer', 'shift-lead'] as const) {
      const colleague = await staffIn(reports.planted, role);
      expect(await read(colleague, id)).toMatchObject({ value: { contact: { kind: 'masked' } } });
    }
    expect(await entries('report-contact.read')).toEqual([]);
    const given = await officerStaff(reports.planted, '0012345');
    const head = await staffIn(reports.planted, 'police-head');
    const duty = await staffIn(reports.planted, 'duty-officer');
    for (const one of [given, head, duty]) {
      expect(await read(one, id)).toMatchObject({ value: { contact: HANNA } });
    }
    expect(await entries('report-contact.read')).toHaveLength(3);
  });

  it('where nobody can be reached has nothing to see, and nobody is said to have seen it', async () => {
    const { id } = await reports.send();
    await read(await staffIn(reports.planted, 'police-head'), id);
    expect(await entries('report-contact.read')).toEqual([]);
  });

  it('and is confidential is read by whom it was given to and by the head, under a name of its own', async () => {
    const { id } = await reports.send({ category: 'violence-at-home' });
    for (const role of ['coordinator', 'district-officer', 'duty-officer', 'shift-lead'] as const) {
      const colleague = await staffIn(reports.planted, role);
      expect(await read(colleague, id)).toEqual({ ok: false, refusal: 'absent' });
    }
    const given = await officerStaff(reports.planted, '0012345');
    expect(await read(given, id)).toMatchObject({
      value: { may: new Set(['answer', 'note', 'correct']) },
    });
    expect(await read(await staffIn(reports.planted, 'police-head'), id)).toMatchObject({
      ok: true,
    });
    expect(await entries('confidential-report.read')).toHaveLength(2);
    expect(await entries('report.read')).toEqual([]);
  });
});
