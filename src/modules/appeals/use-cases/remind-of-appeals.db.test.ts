import { describe, expect, it } from 'vitest';
import type { AppealId } from '#kernel/ids.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { notificationsOf } from '#modules/identity/testing.ts';
import { officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { appealsForEachTest } from '../testing.ts';
import { extendAppeal } from './extend-appeal.ts';
import { remindOfAppeals } from './remind-of-appeals.ts';
import { tellAppeal } from './tell-appeal.ts';

const NIGHTLY: Actor = { kind: 'system', name: 'nightly' };

describe('those who handle appeals', () => {
  const appeals = appealsForEachTest();
  const remind = async (day: string, actor: Actor = NIGHTLY) => {
    using context = await appeals.as(actor, `${day}T01:50:00Z`);
    return await remindOfAppeals(context);
  };
  const tell = async (id: AppealId, actor: Actor = NIGHTLY) => {
    using context = await appeals.as(actor);
    return await tellAppeal(context, { id });
  };
  const kinds = async (actor: StaffActor) =>
    (await notificationsOf(appeals.planted.platform, actor)).map(({ kind }) => kind);

  it('are told of a new one where they give it to somebody, and then whoever it was given to', async () => {
    const coordinator = await staffIn(appeals.planted, 'coordinator');
    const elsewhere = await staffIn(appeals.planted, 'coordinator', STEPOVA);
    const officer = await officerStaff(appeals.planted, '0012345');
    const { id } = await appeals.send();
    await tell(id);
    expect(await kinds(coordinator)).toEqual(['appeal.submitted']);
    expect(await kinds(elsewhere)).toEqual([]);
    await appeals.give(coordinator, id);
    await tell(id);
    expect(await notificationsOf(appeals.planted.platform, officer)).toMatchObject([
      { kind: 'appeal.given', path: `/desk/appeals/${id}`, detail: { kind: 'application' } },
    ]);
    expect(await tell(id, RESIDENT)).toMatchObject({ ok: false });
  });

  it('are reminded three working days before, on the day, and after it, once each, whatever night was missed', async () => {
    const coordinator = await staffIn(appeals.planted, 'coordinator');
    const officer = await officerStaff(appeals.planted, '0012345');
    const { id } = await appeals.send();
    await appeals.give(coordinator, id);
    expect(await remind('2026-12-21')).toEqual({ ok: true, value: { appeals: 0 } });
    for (const night of ['2026-12-22', '2026-12-23', '2026-12-25', '2026-12-25', '2027-01-04']) {
      await remind(night);
    }
    // The latest one first.
    expect((await kinds(officer)).toSorted()).toEqual([
      'appeal.overdue',
      'appeal.soon',
      'appeal.today',
    ]);
    expect(await kinds(coordinator)).toEqual([]);
    expect(await entriesOf(appeals.planted.platform, 'appeal.remind')).toMatchObject([
      { actor_id: 'nightly', detail: { count: 1 } },
      { detail: { count: 1 } },
      { detail: { count: 1 } },
    ]);
  });

  it('are reminded anew of a term that was extended, and of nothing that is over', async () => {
    const head = await staffIn(appeals.planted, 'police-head');
    const officer = await officerStaff(appeals.planted, '0012345');
    const { id } = await appeals.send();
    await appeals.give(head, id);
    await remind('2026-12-23');
    using context = await appeals.as(head);
    const until = Temporal.PlainDate.from('2027-01-08');
    const seenAt = (await appeals.row(id)).changed_at;
    const step = { id, words: 'Чекаємо на відповідь.', seenAt };
    expect(await extendAppeal(context, { ...step, until })).toMatchObject({ ok: true });
    await remind('2026-12-28');
    await remind('2027-01-06');
    expect(await kinds(officer)).toEqual(['appeal.soon', 'appeal.soon']);
  });

  it('are reminded by nobody but the installation', async () => {
    expect(await remind('2026-12-23', RESIDENT)).toEqual({ ok: false, refusal: 'forbidden' });
  });
});
