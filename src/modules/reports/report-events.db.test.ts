import { expect, it, describe } from 'vitest';
import type { Event } from '#platform/events/event.ts';
import { officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { reportEvents } from './desk-routes.ts';
import { reportsForEachTest } from './testing.ts';

describe('an open desk', () => {
  const reports = reportsForEachTest();
  /** Whether somebody hears of the report that was sent last. */
  const hears = async (actor: StaffActor) => {
    using context = await reports.as(actor);
    const { subject } = await reports.planted.platform.database.write
      .selectFrom('platform.event')
      .select(['subject'])
      .where('type', '=', 'report.submitted')
      .orderBy('sequence', 'desc')
      .executeTakeFirstOrThrow();
    const told = subject as Event['subject'];
    return reportEvents(context).some(({ permission, where }) => {
      const resource = where?.(told);
      return resource !== undefined && context.policy.can(actor, permission, resource);
    });
  };

  it('hears of a report where its reader may read it', async () => {
    await reports.send();
    expect(await hears(await staffIn(reports.planted, 'coordinator'))).toBe(true);
    expect(await hears(await staffIn(reports.planted, 'coordinator', STEPOVA))).toBe(false);
    expect(await hears(await staffIn(reports.planted, 'administrator'))).toBe(false);
  });

  it('hears of a confidential one only before whom it was given to, and before the head there', async () => {
    const given = await officerStaff(reports.planted, '0012345');
    await reports.send({ category: 'violence-at-home' });
    expect(await hears(given)).toBe(true);
    expect(await hears(await staffIn(reports.planted, 'police-head'))).toBe(true);
    for (const role of ['coordinator', 'district-officer', 'duty-officer', 'shift-lead'] as const) {
      expect(await hears(await staffIn(reports.planted, role)), role).toBe(false);
    }
  });
});
