import { describe, expect, it } from 'vitest';
import type { GatheringId } from '#kernel/ids.ts';
import { inTransaction, RESIDENT } from '#modules/identity/index.ts';
import { attendanceForEachTest, teaParty, TEST_KIND } from '../testing.ts';
import { actOnTicket, type TicketAct } from './act-on-ticket.ts';
import { moveOffersOn } from './move-offers-on.ts';
import { readTicket, readTicketLink } from './read-ticket.ts';
import { cancelGathering, saveGathering } from './save-gathering.ts';
import { signUp } from './sign-up.ts';

const JOB = { kind: 'system', name: 'test' } as const;

describe('a seat that is given back', () => {
  const attendance = attendanceForEachTest();
  const gathered = async (capacity: number, seats: readonly number[], at?: string) => {
    const id = await attendance.gather({ capacity });
    for (const each of seats) await attendance.sign(id, { seats: each }, at);
    return id;
  };
  const states = async (id: GatheringId) =>
    (await attendance.kept(id)).map(({ state, seats }) => `${state} ${seats}`);
  const codeOf = async (id: GatheringId, place: number) => {
    const { tickets } = attendance.as(RESIDENT);
    const signed = (await attendance.kept(id))[place];
    if (!signed) throw new Error('no such sign-up');
    return tickets.codeOf(signed.id);
  };
  const act = async (id: GatheringId, place: number, what: TicketAct, at?: string) =>
    actOnTicket(attendance.as(RESIDENT, at), { code: await codeOf(id, place) }, what);
  const read = async (id: GatheringId, place: number) => {
    const found = await readTicket(attendance.as(RESIDENT), await codeOf(id, place), 'uk');
    if (!found.ok) throw new Error(found.refusal);
    return found.value;
  };

  it('is kept for the first in the line, who takes it; the ticket shows its code only then', async () => {
    const id = await gathered(1, [1, 1, 1]);
    expect(await read(id, 2)).toMatchObject({ state: 'waiting', before: 1, qr: undefined });
    expect(await act(id, 0, 'cancel')).toEqual({ ok: true, value: undefined });
    expect(await states(id)).toEqual(['cancelled 1', 'offered 1', 'waiting 1']);
    expect((await read(id, 1)).offeredUntil?.toString()).toBe('2026-11-26T19:00:00Z');
    expect(await act(id, 1, 'take')).toMatchObject({ ok: true });
    expect(await act(id, 1, 'take')).toMatchObject({ ok: true });
    const { qr } = await read(id, 1);
    expect(attendance.as(RESIDENT).tickets.read(qr ?? '')).toBe((await attendance.kept(id))[1]?.id);
    expect(await states(id)).toEqual(['cancelled 1', 'confirmed 1', 'waiting 1']);
  });

  it('is asked nothing afterwards, as one that was waited for in vain; whoever had theirs may say how it was', async () => {
    const id = await gathered(2, [1, 1, 1]);
    await act(id, 0, 'cancel');
    const asked = async (place: number, at: string) => {
      const feedback = () => Promise.resolve('/survey/k7m2px' as const);
      const context = {
        ...attendance.as(RESIDENT, at),
        gatheringKinds: [{ ...TEST_KIND, feedback }],
      };
      const read = await readTicket(context, await codeOf(id, place), 'uk');
      return read.ok && read.value.feedback;
    };
    const [before, after] = ['2026-12-19T08:59:59Z', '2026-12-19T09:00:00Z'];
    expect(await asked(1, before)).toBeUndefined();
    expect([await asked(0, after), await asked(1, after), await asked(2, after)]).toEqual([
      undefined,
      '/survey/k7m2px',
      undefined,
    ]);
    expect((await read(id, 1)).feedback).toBeUndefined();
  });

  it('goes on to the next when nobody took it in time, and whoever missed it waits at the end', async () => {
    const id = await gathered(1, [1, 1, 1]);
    await act(id, 0, 'cancel');
    const late = '2026-11-26T19:00:00Z';
    expect(await moveOffersOn(attendance.as(JOB, late))).toMatchObject({
      value: { gatherings: 1 },
    });
    expect(await states(id)).toEqual(['cancelled 1', 'lapsed 1', 'offered 1']);
    expect(await act(id, 1, 'take', late)).toEqual({ ok: false, refusal: 'over' });
    expect(await act(id, 1, 'again', late)).toMatchObject({ ok: true });
    expect(await states(id)).toEqual(['cancelled 1', 'offered 1', 'waiting 1']);
    expect(await moveOffersOn(attendance.as(RESIDENT))).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
  });

  it('is not taken a moment too late, though no job has looked yet', async () => {
    const id = await gathered(1, [1, 1, 1]);
    await act(id, 0, 'cancel');
    const late = '2026-11-26T19:00:00Z';
    expect(await act(id, 1, 'take', late)).toEqual({ ok: false, refusal: 'over' });
  });

  it('goes to nobody who comes later while somebody waits whom it fits', async () => {
    const id = await gathered(1, [1, 1]);
    await act(id, 0, 'cancel');
    await attendance.sign(id);
    expect(await states(id)).toEqual(['cancelled 1', 'offered 1', 'waiting 1']);
  });

  it('is overtaken by three smaller groups, and by no fourth', async () => {
    const id = await gathered(8, [1, 1, 1, 1, 1, 1, 1, 1, 4, 1, 1, 1, 1, 1]);
    for (const place of [0, 1, 2, 3]) await act(id, place, 'cancel');
    expect((await states(id)).slice(8)).toEqual([
      'waiting 4',
      'offered 1',
      'offered 1',
      'offered 1',
      'waiting 1',
      'waiting 1',
    ]);
    // The free seat is collected for the four: a pair who comes now is not told that one of them might have it.
    expect(await attendance.sign(id, { seats: 2, isWaiting: false })).toMatchObject({
      value: { state: 'waiting', left: 1 },
    });
    for (const place of [4, 5, 6]) await act(id, place, 'cancel');
    expect((await states(id)).slice(8)).toContain('offered 4');
  });

  it('is offered where there are more of them now, and nowhere once it does not take place', async () => {
    const owner = { ownerKind: 'tea-party', ownerId: teaParty().ownerId };
    const id = await attendance.gather({ ...owner, capacity: 1 });
    await attendance.sign(id);
    await attendance.sign(id);
    await attendance.gather({ ...owner, capacity: 2 });
    expect(await states(id)).toEqual(['confirmed 1', 'offered 1']);
    const system = attendance.as(JOB);
    await inTransaction(system, (tx) => cancelGathering(tx, system, owner));
    await attendance.sign(id);
    expect(await act(id, 1, 'take')).toEqual({ ok: false, refusal: 'over' });
    expect(await act(id, 0, 'cancel')).toMatchObject({ ok: true });
    expect(await states(id)).toEqual(['cancelled 1', 'offered 1']);
    expect((await read(id, 0)).gathering.state).toBe('cancelled');
    const again = inTransaction(system, (tx) =>
      saveGathering(tx, system, { ...teaParty(), ...owner, areaId: system.areas.all[0]!.id }),
    );
    expect(await again).toEqual({ ok: false, refusal: 'cancelled' });
  });

  it('is given back, or taken, by a link that does nothing else', async () => {
    const id = await gathered(1, [1, 1]);
    const context = attendance.as(RESIDENT);
    const [first, second] = await attendance.kept(id);
    if (!first || !second) throw new Error('nobody signed up');
    const cancel = { link: context.tickets.linkOf('cancel', first.id, 0) };
    expect(await actOnTicket(context, cancel, 'take')).toEqual({ ok: false, refusal: 'absent' });
    expect(await readTicketLink(context, cancel.link, 'uk')).toMatchObject({
      value: { purpose: 'cancel', state: 'confirmed' },
    });
    expect(await actOnTicket(context, cancel, 'cancel')).toMatchObject({ ok: true });
    const offer = { link: context.tickets.linkOf('offer', second.id, 1) };
    expect(await readTicketLink(context, offer.link, 'uk')).toMatchObject({
      value: { purpose: 'offer', state: 'offered' },
    });
    expect(await actOnTicket(context, offer, 'take')).toMatchObject({ ok: true });
    const next = { link: context.tickets.linkOf('offer', second.id, 2) };
    expect(await actOnTicket(context, next, 'take')).toEqual({ ok: false, refusal: 'absent' });
  });

  it('is never two people’s: signing up, giving back and taking at one moment', async () => {
    const id = await gathered(3, [1, 2, 1, 2, 1]);
    const everything = [0, 1, 2, 3, 4].flatMap((place) => [
      act(id, place, 'cancel'),
      act(id, place, 'take'),
      act(id, place, 'again'),
      signUp(attendance.as(RESIDENT), attendance.wish(id, { seats: 1 + (place % 2) })),
    ]);
    await Promise.all(everything);
    const taken = (await attendance.kept(id))
      .filter(({ state }) => state === 'confirmed' || state === 'offered')
      .reduce((sum, { seats }) => sum + seats, 0);
    expect(taken).toBeLessThanOrEqual(3);
  });
});
