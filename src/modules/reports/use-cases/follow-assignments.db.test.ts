import { describe, expect, it } from 'vitest';
import type { ReportId } from '#kernel/ids.ts';
import { rowId } from '#platform/database/row-id.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { createPolicy } from '#modules/identity/index.ts';
import { notificationsOf, suspend } from '#modules/identity/testing.ts';
import { recordAbsence } from '#modules/officers/index.ts';
import { keptOfficer, officerStaff, ROSTER, staffIn } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../testing.ts';
import { answerReport } from './answer-report.ts';
import { followAssignments } from './follow-assignments.ts';
import { tellReports } from './tell-reports.ts';

const INSTALLATION = { kind: 'system', name: 'reports' } as const;
const TODAY = '2026-11-25T08:00:00Z';
const VACANT = { position: { lat: 45.5, lon: 30.5 } };

/** Olena Zrazkova answers for the beat of Sadove, Petro Vyhadanyi for the one beside it. */
describe('an open report that nobody named an officer for', () => {
  const reports = reportsForEachTest();
  const idOf = async (badge: string) => (await keptOfficer(reports.planted, badge)).id;
  const ownerOf = async (id: ReportId) =>
    (await reports.rows()).find((one) => one.id === id)?.officer_id;
  const follow = async (at = TODAY) => {
    using context = await reports.as(INSTALLATION, at);
    return await followAssignments(context);
  };
  /** Gives what was recorded of givings to the handler that notifies. */
  const hearGiven = async () => {
    using context = await reports.as(INSTALLATION);
    const events = await reports.planted.platform.database.write
      .selectFrom('platform.event')
      .select(['sequence', 'subject'])
      .where('type', '=', 'report.given')
      .execute();
    for (const { sequence, subject } of events) {
      const { report } = subject as Record<string, string>;
      const told = { id: rowId<'report'>(report ?? ''), step: 'given', by: undefined } as const;
      await tellReports(context, [{ ...told, through: sequence }]);
    }
  };
  /** Away from 26 to 30 November. */
  const goesAway = async (badgeNumber: string, deputyBadgeNumber?: string) => {
    const done = await recordAbsence(reports.planted.context, {
      badgeNumber,
      from: Temporal.PlainDate.from('2026-11-26'),
      to: Temporal.PlainDate.from('2026-11-30'),
      deputyBadgeNumber,
    });
    if (!done.ok) throw new Error(done.refusal);
  };
  const given = (count: number) => ({ ok: true, value: { given: count } });

  it('goes to whom the beat was given to, in the installation’s name', async () => {
    const { id } = await reports.send();
    expect(await follow()).toEqual(given(0));
    const exchanged = ROSTER.replace('Дільниця Садова', 'Дільниця Х')
      .replace('Дільниця Лиманна', 'Дільниця Садова')
      .replace('Дільниця Х', 'Дільниця Лиманна')
      .replaceAll(/\d\d\.\d\d\.20\d\d;(ср|вт)/g, '25.11.2026;$1');
    const done = await reports.planted.roster(exchanged);
    if (!done.ok) throw new Error(JSON.stringify(done));
    expect(await follow('2026-11-26T08:00:00Z')).toEqual(given(1));
    expect(await ownerOf(id)).toBe(await idOf('0012346'));
    expect(await entriesOf(reports.planted.platform, 'report.give')).toMatchObject([
      { actor_id: 'reports', thing_id: id },
    ]);
  });

  it('leaves an officer who was shut out, also where a person named them, and goes to nobody new of theirs', async () => {
    const officer = await officerStaff(reports.planted, '0012345');
    const { id } = await reports.send();
    const named = await reports.send();
    await reports.giveTo(named.id, '0012345');
    expect(await follow()).toEqual(given(0));
    await suspend(reports.planted.platform, officer);
    expect(await follow()).toEqual(given(2));
    expect([await ownerOf(id), await ownerOf(named.id)]).toEqual([null, null]);
    const later = await reports.send();
    expect(await ownerOf(later.id)).toBeNull();
  });

  it.each(['dark-place', 'violence-at-home'])(
    'waits for a person where the named officer was shut out, and is not the beat’s: %s',
    async (category) => {
      const named = await officerStaff(reports.planted, '0012346');
      const { id } = await reports.send({ category });
      await reports.giveTo(id, '0012346');
      await suspend(reports.planted.platform, named);
      expect(await follow()).toEqual(given(1));
      expect(await ownerOf(id)).toBeNull();
      expect(await follow(), 'nor at the next look').toEqual(given(0));
      expect(await ownerOf(id)).toBeNull();
      const giver = await staffIn(reports.planted, 'police-head');
      await hearGiven();
      const notices = await notificationsOf(reports.planted.platform, giver);
      expect(notices.map(({ kind }) => kind)).toEqual(['report.unassigned']);
    },
  );

  it('goes past a deputy who was shut out, too', async () => {
    await suspend(reports.planted.platform, await officerStaff(reports.planted, '0012346'));
    const { id } = await reports.send();
    await goesAway('0012345', '0012346');
    expect(await follow('2026-11-26T08:00:00Z')).toEqual(given(0));
    expect(await ownerOf(id), 'she is away, and back on Tuesday').toBe(await idOf('0012345'));
  });

  it('is with whoever stands in while its officer is away, and with her again afterwards', async () => {
    const { id } = await reports.send();
    await goesAway('0012345', '0012346');
    expect(await follow()).toEqual(given(0));
    expect(await follow('2026-11-26T08:00:00Z')).toEqual(given(1));
    expect(await ownerOf(id)).toBe(await idOf('0012346'));
    expect(await follow('2026-11-30T08:00:00Z')).toEqual(given(0));
    expect(await follow('2026-12-01T08:00:00Z')).toEqual(given(1));
    expect(await ownerOf(id)).toBe(await idOf('0012345'));
  });

  it('stays with an officer who is away and for whom nobody stands in', async () => {
    const { id } = await reports.send();
    await goesAway('0012345');
    expect(await follow('2026-11-26T08:00:00Z')).toEqual(given(0));
    expect(await ownerOf(id)).toBe(await idOf('0012345'));
  });

  it('waits to be given where nobody serves there any more', async () => {
    const { id } = await reports.send({ place: VACANT });
    await reports.giveTo(id, '0012345', { isNamed: false });
    expect(await follow()).toEqual(given(1));
    expect(await ownerOf(id)).toBeNull();
  });

  it('waits to be given where only an officer of schools serves: the streets are not hers', async () => {
    const roster = ROSTER.replace('поліцейська офіцерка громади', 'шкільна офіцерка поліції');
    const done = await reports.planted.roster(roster);
    if (!done.ok) throw new Error(JSON.stringify(done));
    const { id } = await reports.send();
    expect(await ownerOf(id)).toBeNull();
    await reports.giveTo(id, '0012345');
    expect(await follow()).toEqual(given(0));
  });

  it('is the only one that moves: not what a person gave, nor what is answered', async () => {
    const named = await reports.send();
    await reports.giveTo(named.id, '0012346');
    const answered = await reports.send();
    using context = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const seen = (await reports.rows()).find(({ id }) => id === answered.id)?.changed_at;
    if (!seen) throw new Error('no report');
    await answerReport(context, {
      id: answered.id,
      status: 'resolved',
      words: 'Лампу замінено.',
      passedTo: undefined,
      duplicateOf: undefined,
      seenAt: seen,
    });
    await goesAway('0012345', '0012346');
    expect(await follow('2026-11-26T08:00:00Z')).toEqual(given(0));
    expect(await ownerOf(named.id)).toBe(await idOf('0012346'));
    expect(await ownerOf(answered.id)).toBe(await idOf('0012345'));
  });

  it('is moved by the installation alone', async () => {
    using context = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const refused = { ok: false, refusal: 'forbidden' };
    expect(await followAssignments(context)).toEqual(refused);
    expect(await followAssignments({ ...context, policy: createPolicy([]) })).toEqual(refused);
  });
});
