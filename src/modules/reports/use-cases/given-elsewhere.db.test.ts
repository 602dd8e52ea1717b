import { describe, expect, it } from 'vitest';
import type { ReportId } from '#kernel/ids.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { officerStaff, staffIn } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../testing.ts';
import { answerReport } from './answer-report.ts';
import { correctReport } from './correct-report.ts';
import { giveReport } from './give-report.ts';
import { noteReport } from './note-report.ts';
import { publishReport } from './publish-report.ts';
import { readReport } from './read-report.ts';

/** In the hromada of Stepova, where nobody who is asked here holds a role. */
const FAR = { position: { lat: 45.5, lon: 30.5 } };
const HANNA = { kind: 'email', value: 'hanna@example.org' } as const;

/** Whoever stands in may serve in another hromada. */
describe('a report that was given to an officer of another hromada', () => {
  const reports = reportsForEachTest();
  const rowOf = async (id: ReportId) => {
    const row = (await reports.rows()).find((one) => one.id === id);
    if (!row) throw new Error('no report');
    return row;
  };
  /** What comes of everything that one may try with it. */
  const tries = async (actor: StaffActor, id: ReportId) => {
    using context = await reports.as(actor);
    const seenAt = async () => (await rowOf(id)).changed_at;
    const { category, area_id } = await rowOf(id);
    const areaId = context.areas.all.find((one) => one.id === area_id)?.id;
    if (!areaId) throw new Error('no area');
    const words = 'Лампу замовлено.';
    const step = {
      status: 'accepted',
      words,
      passedTo: undefined,
      duplicateOf: undefined,
    } as const;
    const results = {
      read: await readReport(context, { id }),
      note: await noteReport(context, { id, words }),
      give: await giveReport(context, { id, officerId: undefined, seenAt: await seenAt() }),
      publish: await publishReport(context, {
        id,
        words,
        placeWords: '',
        contactsConfirmed: false,
        seenAt: await seenAt(),
      }),
      correct: await correctReport(context, {
        id,
        category,
        areaId,
        placeWords: 'біля мосту',
        seenAt: await seenAt(),
      }),
      answer: await answerReport(context, { id, ...step, seenAt: await seenAt() }),
    };
    return Object.entries(results).flatMap(([act, { ok }]) => (ok ? [act] : []));
  };
  const ALL_BUT_GIVING = ['read', 'note', 'publish', 'correct', 'answer'];

  it.each(['district-officer', 'coordinator', 'duty-officer', 'police-head'] as const)(
    'is read, noted, published, corrected and answered by them, a %s there, while it is theirs',
    async (role) => {
      const { id } = await reports.send({ place: FAR });
      const officer = await officerStaff(reports.planted, '0012345', role);
      expect(await tries(officer, id)).toEqual([]);
      await reports.giveTo(id, '0012345');
      expect(await tries(officer, id)).toEqual(ALL_BUT_GIVING);
      await reports.giveTo(id, '0012346');
      expect(await tries(officer, id)).toEqual([]);
    },
  );

  it('is read and noted by a shift lead, and answered by them no more than at home', async () => {
    const { id } = await reports.send({ place: FAR });
    const lead = await officerStaff(reports.planted, '0012345', 'shift-lead');
    await reports.giveTo(id, '0012345');
    expect(await tries(lead, id)).toEqual(['read', 'note']);
  });

  it('is nobody else’s where they serve', async () => {
    const { id } = await reports.send({ place: FAR });
    await officerStaff(reports.planted, '0012345');
    await reports.giveTo(id, '0012345');
    for (const role of ['coordinator', 'police-head', 'district-officer'] as const) {
      expect(await tries(await staffIn(reports.planted, role), id)).toEqual([]);
    }
  });

  it('tells them how to reach its author', async () => {
    const { id } = await reports.send({ place: FAR, contact: HANNA });
    const officer = await officerStaff(reports.planted, '0012345');
    await reports.giveTo(id, '0012345');
    using context = await reports.as(officer);
    expect(await readReport(context, { id })).toMatchObject({ value: { contact: HANNA } });
  });

  it('in confidence is theirs too, unless they hold no role that confidences are given by', async () => {
    const { id } = await reports.send({ place: FAR, category: 'violence-at-home' });
    const officer = await officerStaff(reports.planted, '0012345');
    const head = await officerStaff(reports.planted, '0012346', 'police-head');
    await reports.giveTo(id, '0012345');
    expect(await tries(officer, id)).toEqual(['read', 'note', 'correct', 'answer']);
    expect(await tries(head, id)).toEqual([]);
    await reports.giveTo(id, '0012346');
    expect(await tries(head, id)).toEqual(['read', 'note', 'correct']);
    const onDuty = await officerStaff(reports.planted, '0012345', 'duty-officer');
    await reports.giveTo(id, '0012345');
    expect(await tries(onDuty, id)).toEqual([]);
  });
});
