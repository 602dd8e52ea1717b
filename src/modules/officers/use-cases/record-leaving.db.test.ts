import { describe, expect, it } from 'vitest';
import { toldSince } from '#modules/audit/testing.ts';
import { eraseExpiredData } from '#modules/identity/index.ts';
import { officersRetention } from '../retention.ts';
import { deskOf, keptOfficer, staffIn } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { editContacts } from './edit-contacts.ts';
import { readOfficerCard } from './read-officer-card.ts';
import { recordLeaving } from './record-leaving.ts';

/** Today is 25 November 2026. */
const day = (text: string) => Temporal.PlainDate.from(text);

describe('an officer who leaves', () => {
  const planted = officersForEachTest();

  const leave = async (leftOn: Temporal.PlainDate | undefined) => {
    using desk = await deskOf(planted, await staffIn(planted, 'coordinator'));
    const { id } = await keptOfficer(planted);
    return await recordLeaving(desk, { id, leftOn });
  };
  const cardOn = async (date: string) => {
    const card = await readOfficerCard(planted.at(`${date}T10:00:00Z`), 'olena-zrazkova');
    return card.ok ? card.value : undefined;
  };

  it('answers until the day before, and for nothing from that day on', async () => {
    expect(await leave(day('2026-12-01'))).toEqual({ ok: true, value: undefined });
    expect((await cardOn('2026-11-30'))?.assignments).toHaveLength(1);
    expect((await cardOn('2026-12-01'))?.assignments).toEqual([]);
    expect((await keptOfficer(planted)).assignments[0]?.endsOn?.toString()).toBe('2026-11-30');
    const { actions, types } = await toldSince(planted.platform);
    expect(actions).toEqual(['officer.leave']);
    expect(types).toContain('assignment.changed');
  });

  it('is not changed any more, and her telephones are gone the night after', async () => {
    await leave(day('2026-11-25'));
    const { id, version, messengers, languages } = await keptOfficer(planted);
    using desk = await deskOf(planted, await staffIn(planted, 'coordinator'));
    const form = { id, version, messengers, languages, phones: [] };
    expect(await editContacts(desk, form)).toEqual({
      ok: false,
      refusal: { reason: 'officer-left' },
    });
    await eraseExpiredData(planted.at('2026-11-26T01:20:00Z'), officersRetention);
    expect(await keptOfficer(planted)).toMatchObject({ phones: [], name: 'Олена Зразкова' });
  });

  it('may stay after all, and is then given her beat anew', async () => {
    await leave(day('2026-12-01'));
    expect(await leave(undefined)).toMatchObject({ ok: true });
    const { leftOn, assignments } = await keptOfficer(planted);
    expect(leftOn).toBeUndefined();
    expect(assignments[0]?.endsOn?.toString()).toBe('2026-11-30');
  });
});
