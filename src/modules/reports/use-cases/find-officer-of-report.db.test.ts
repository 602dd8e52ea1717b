import { describe, expect, it } from 'vitest';
import { entriesOf } from '#modules/audit/testing.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { policyWithout } from '#modules/identity/testing.ts';
import { keptOfficer, officerStaff } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../testing.ts';
import { findOfficerOfReport } from './find-officer-of-report.ts';
import { readReport } from './read-report.ts';

const ABSENT = { ok: false, refusal: 'absent' };

describe('a report that was handed over', () => {
  const reports = reportsForEachTest();

  it('says to whoever had it who has it now, and to nobody else', async () => {
    const [former, other] = [
      await officerStaff(reports.planted, '0012345'),
      await officerStaff(reports.planted, '0012346'),
    ];
    const { id } = await reports.send({ category: 'violence-at-home' });
    await reports.giveTo(id, '0012345');
    const asked = async (actor: StaffActor) => {
      using context = await reports.as(actor);
      const read = await readReport(context, { id });
      return { read: read.ok, now: await findOfficerOfReport(context, { id }) };
    };
    expect(await asked(former), 'still reads it').toEqual({ read: true, now: ABSENT });
    expect((await asked(other)).now).toEqual(ABSENT);
    await reports.giveTo(id, '0012346');
    const { id: officerId } = await keptOfficer(reports.planted, '0012346');
    expect(await asked(former)).toEqual({
      read: false,
      now: { ok: true, value: { officerIds: [officerId] } },
    });
    expect(await entriesOf(reports.planted.platform, 'report.locate')).toMatchObject([
      { actor_id: former.id, thing_id: id },
    ]);
    using context = await reports.as(former);
    const policy = policyWithout(context.policy, 'report.read');
    expect(await findOfficerOfReport({ ...context, policy }, { id })).toEqual(ABSENT);
  });
});
