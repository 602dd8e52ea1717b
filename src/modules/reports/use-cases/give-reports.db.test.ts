import { describe, expect, it } from 'vitest';
import type { OfficerId, ReportId } from '#kernel/ids.ts';
import type { Actor } from '#modules/identity/index.ts';
import { keptOfficer, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../testing.ts';
import { giveReports } from './give-reports.ts';
import { readSharing } from './read-sharing.ts';

const VACANT = { position: { lat: 45.5, lon: 30.5 } };

describe('several reports', () => {
  const reports = reportsForEachTest();
  const ownerOf = async (id: ReportId) =>
    (await reports.rows()).find((one) => one.id === id)?.officer_id;
  const seen = async (id: ReportId) => {
    const row = (await reports.rows()).find((one) => one.id === id);
    if (!row) throw new Error('no report');
    return { id, seenAt: row.changed_at };
  };
  const give = async (actor: Actor, ids: readonly ReportId[], officerId: OfficerId | undefined) => {
    // A clock is finer than the database.
    using context = await reports.as(actor, '2026-11-25T08:00:00.123456789Z');
    const wanted = await Promise.all(ids.map(seen));
    return await giveReports(
      context,
      wanted.map((one) => ({ ...one, officerId })),
    );
  };

  it('go to one officer at once, and back to whom each was with', async () => {
    const [one, other] = [await reports.send(), await reports.send()];
    const had = await ownerOf(one.id);
    const { id: petro } = await keptOfficer(reports.planted, '0012346');
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const given = await give(coordinator, [one.id, other.id], petro);
    expect(given).toMatchObject({ value: { left: 0, given: [{}, {}] } });
    expect([await ownerOf(one.id), await ownerOf(other.id)]).toEqual([petro, petro]);
    using context = await reports.as(coordinator);
    if (!given.ok) throw new Error(given.refusal);
    const back = given.value.given.map(({ id, hadOfficerId, changedAt }) => {
      return { id, officerId: hadOfficerId, seenAt: changedAt };
    });
    expect(await giveReports(context, back)).toMatchObject({ value: { left: 0 } });
    expect([await ownerOf(one.id), await ownerOf(other.id)]).toEqual([had, had]);
  });

  it('that a colleague changed meanwhile, or that lie elsewhere, stay as they were, and the others go', async () => {
    const [near, changed] = [await reports.send(), await reports.send()];
    const far = await reports.send({ place: VACANT });
    const { id: petro } = await keptOfficer(reports.planted, '0012346');
    using context = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const wanted = await Promise.all([near.id, far.id].map(seen));
    const stale = { id: changed.id, seenAt: Temporal.Instant.from('2026-11-25T06:00:00Z') };
    const given = await giveReports(
      context,
      [...wanted, stale].map((one) => ({ ...one, officerId: petro })),
    );
    expect(given).toMatchObject({ value: { left: 2, given: [{ id: near.id }] } });
    expect(await ownerOf(changed.id)).not.toBe(petro);
    expect(await ownerOf(far.id)).toBeNull();
  });

  it('are nobody’s to give who gives none', async () => {
    const { id } = await reports.send();
    for (const role of ['district-officer', 'administrator', 'volunteer'] as const) {
      const somebody = await staffIn(reports.planted, role);
      expect(await give(somebody, [id], undefined)).toEqual({ ok: false, refusal: 'forbidden' });
    }
  });

  it('are counted with each officer, within one’s own reach', async () => {
    await reports.send();
    await reports.send({ category: 'violence-at-home' });
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const shared = async (actor: Actor) => {
      using context = await reports.as(actor);
      const read = await readSharing(context);
      if (!read.ok) throw new Error(read.refusal);
      return read.value;
    };
    const load = async (actor: Actor) =>
      (await shared(actor)).officers.map(({ officer, open }) => [officer.badgeNumber, open]);
    expect(await load(coordinator)).toEqual([
      ['0012345', 1],
      ['0012346', 0],
    ]);
    // What is confidential is counted for whoever shares those out, too.
    expect(await load(await staffIn(reports.planted, 'police-head'))).toEqual([
      ['0012345', 2],
      ['0012346', 0],
    ]);
    expect(await load(await staffIn(reports.planted, 'coordinator', STEPOVA))).toEqual([]);
  });
});
