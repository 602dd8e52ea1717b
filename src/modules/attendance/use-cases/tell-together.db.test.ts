import { describe, expect, it } from 'vitest';
import type { GatheringId } from '#kernel/ids.ts';
import type { NewsContact } from '#kernel/phone/parse-contact.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import { handleEvents, openNews } from '#platform/news/testing.ts';
import type { Platform } from '#platform/platform.ts';
import { inTransaction, RESIDENT } from '#modules/identity/index.ts';
import { attendanceHandlers } from '../by-itself.ts';
import { writeLetter } from '../pages/write-letter.ts';
import { saveTold } from '../storage/visitors.ts';
import { attendanceForEachTest, teaParty } from '../testing.ts';
import { actOnTicket } from './act-on-ticket.ts';
import { moveOffersOn } from './move-offers-on.ts';
import { readTicket } from './read-ticket.ts';
import { remindVisitors } from './remind-visitors.ts';
import { cancelGathering } from './save-gathering.ts';
import { signUp } from './sign-up.ts';
import { tellOfChange } from './tell-of-change.ts';
import { tellOfOffer } from './tell-of-offer.ts';
import { tellVisitors } from './tell-visitors.ts';

const JOB = { kind: 'system', name: 'test' } as const;
const EMAIL = { kind: 'email', value: 'hanna@example.org' } as const;
const PHONE = { kind: 'phone', value: '+380670000009' } as const;

describe('sign-ups of one gathering under one address', () => {
  const attendance = attendanceForEachTest();
  const codeOf = (id: Parameters<ReturnType<typeof attendance.as>['tickets']['codeOf']>[0]) =>
    attendance.as(RESIDENT).tickets.codeOf(id);
  const signMany = async (id: GatheringId, times: number, contact: NewsContact | undefined) => {
    const context = attendance.as(RESIDENT, undefined, openNews().platform);
    const wishes = Array.from({ length: times }, (_, one) => ({ contact, seats: (one % 2) + 1 }));
    const codes = [];
    for (const wish of wishes) {
      const signed = await signUp(context, attendance.wish(id, wish));
      if (!signed.ok) throw new Error(JSON.stringify(signed.refusal));
      codes.push(codeOf(signed.value.id));
    }
    return codes;
  };
  const hear = async (type: string, platform: Partial<Platform>, at?: string) => {
    const context = attendance.as(JOB, at, platform);
    return await handleEvents(context.platform.database, attendanceHandlers(context), type);
  };
  const linksIn = (text = '') => text.match(/\/ticket\/link\/[\w-]{43}/g) ?? [];
  const take = async (text: string | undefined, act: 'cancel' | 'take', at?: string) => {
    const done = [];
    for (const link of linksIn(text)) {
      const secret = link.replace('/ticket/link/', '');
      done.push((await actOnTicket(attendance.as(RESIDENT, at), { link: secret }, act)).ok);
    }
    return done;
  };

  it('are reminded of by one letter and one SMS, with the seats and the link of each', async () => {
    const { mails, texts, platform } = openNews();
    const id = await attendance.gather({ capacity: undefined });
    await signMany(id, 39, EMAIL);
    await signMany(id, 1, { ...EMAIL, value: 'Hanna@Example.org' });
    await signMany(id, 40, PHONE);
    await signMany(id, 1, { ...EMAIL, value: 'petro@example.org' });
    for (let twice = 0; twice < 2; twice += 1) {
      await remindVisitors(attendance.as(JOB, '2026-12-18T12:00:00Z', platform), writeLetter);
    }
    expect(mails.map(({ to }) => to)).toEqual([EMAIL.value, 'petro@example.org']);
    expect(texts).toHaveLength(1);
    const [{ text } = { text: '' }, other] = mails;
    expect(new Set(linksIn(text)).size).toBe(40);
    expect(text).toContain('Записи за цією адресою:\n\n1. 1 місце\n');
    expect(text).toContain('\n\n40. 1 місце\n');
    expect(linksIn(other?.text), 'another address has its own letter').toHaveLength(1);
    expect(other?.text).not.toContain('Записи за цією адресою');
    expect(await take(text, 'cancel')).toEqual(Array.from({ length: 40 }, () => true));
    const states = (await attendance.kept(id)).map(({ state }) => state);
    expect(states.filter((state) => state === 'cancelled')).toHaveLength(40);
  });

  it('are told by one letter and one SMS that it was moved, and that it does not take place', async () => {
    const { mails, texts, platform } = openNews();
    const owner = { ownerKind: 'tea-party', ownerId: teaParty().ownerId };
    const id = await attendance.gather({ ...owner, capacity: undefined });
    await signMany(id, 40, EMAIL);
    await signMany(id, 40, PHONE);
    const times = {
      startsAt: Temporal.Instant.from('2026-12-20T09:00Z'),
      endsAt: Temporal.Instant.from('2026-12-20T12:00Z'),
    };
    await attendance.gather({ ...owner, ...times, capacity: undefined }, '2026-12-17T06:00:00Z');
    await hear('gathering.moved', platform, '2026-12-17T06:00:00Z');
    expect([mails.length, texts.length]).toEqual([1, 1]);
    expect(linksIn(mails[0]?.text)).toHaveLength(40);
    expect(mails[0]?.text).toContain('Ваші записи і квитки діють.');
    const system = attendance.as(JOB);
    await inTransaction(system, (tx) => cancelGathering(tx, system, owner));
    await hear('gathering.cancelled', platform, '2026-12-17T07:00:00Z');
    expect([mails.length, texts.length]).toEqual([2, 2]);
    expect(mails[1]?.subject).toBe('Не відбудеться: Чай у клубі');
    expect(linksIn(mails[1]?.text)).toEqual([]);
  });

  it('are not told again of what the version before told some of them', async () => {
    const { mails, platform } = openNews();
    const id = await attendance.gather();
    await signMany(id, 3, EMAIL);
    const [told] = await attendance.kept(id);
    if (!told) throw new Error('nobody signed up');
    const at = Temporal.Instant.from('2026-12-18T10:00Z');
    await seeEverything(attendance.planted.platform.database, (tx) =>
      saveTold(tx, told.id, { what: 'day/0', at, isRefused: false }),
    );
    await remindVisitors(attendance.as(JOB, '2026-12-18T12:00:00Z', platform), writeLetter);
    expect(mails).toHaveLength(1);
    expect(linksIn(mails[0]?.text), 'those that were not told').toHaveLength(2);
  });

  it('are not written to where the address refused', async () => {
    const id = await attendance.gather();
    await signMany(id, 3, EMAIL);
    let tries = 0;
    const mail: Mailer = {
      send: () => {
        tries += 1;
        return Promise.resolve({ ok: false, refusal: 'refused' });
      },
      answers: () => Promise.resolve(true),
    };
    for (const at of ['2026-12-12T10:00:00Z', '2026-12-18T10:00:00Z']) {
      await remindVisitors(attendance.as(JOB, at, { ...openNews().platform, mail }), writeLetter);
    }
    expect(tries).toBe(1);
  });

  /** All seats taken, and then so many who wait under one address. */
  const fullParty = async (contact: NewsContact, waiting: number) => {
    const id = await attendance.gather({ capacity: 12, mostSeats: 2 });
    const codes = await signMany(id, 8, undefined);
    await signMany(id, waiting, contact);
    return { id, codes };
  };
  const giveBack = async (code: Awaited<ReturnType<typeof signMany>>[number], at: string) =>
    expect(await actOnTicket(attendance.as(RESIDENT, at), { code }, 'cancel')).toMatchObject({
      ok: true,
    });

  it('are offered seats that became free together by one letter, which takes each of them', async () => {
    const { mails, platform } = openNews();
    const { id, codes } = await fullParty(EMAIL, 6);
    const at = '2026-12-10T08:00:00Z';
    for (const code of codes) await giveBack(code, at);
    expect(await hear('attendance.offered', platform, at)).toEqual([]);
    expect(mails.map(({ subject }) => subject)).toEqual(['Є вільні місця: Чай у клубі']);
    const offers = mails[0]?.text.match(/Узяти чи відмовитися: \S+/g)?.join('\n');
    expect(linksIn(offers)).toHaveLength(6);
    expect(await take(offers, 'take', at)).toEqual([true, true, true, true, true, true]);
    const states = (await attendance.kept(id)).map(({ state }) => state);
    expect(states.filter((state) => state === 'confirmed')).toHaveLength(6);
  });

  it('are offered seats of one day by few letters, each before its offer is over', async () => {
    const { mails, platform } = openNews();
    const { id, codes } = await fullParty(EMAIL, 8);
    const minutes = (count: number) =>
      Temporal.Instant.from('2026-12-10T08:00Z').add({ minutes: count }).toString();
    let waiting: readonly string[] = [];
    for (const [minute, code] of codes.entries()) {
      await giveBack(code, minutes(minute));
      waiting = await hear('attendance.offered', platform, minutes(minute));
    }
    expect(mails, 'the first two at once').toHaveLength(2);
    const offered = (await attendance.kept(id)).filter(({ state }) => state === 'offered');
    expect(offered).toHaveLength(8);
    const [due] = waiting;
    if (!due) throw new Error('no letter waits');
    for (const { offeredUntil } of offered) {
      expect(offeredUntil && Temporal.Instant.compare(due, offeredUntil)).toBe(-1);
    }
    const almost = Temporal.Instant.from(due).subtract({ seconds: 1 }).toString();
    expect(await hear('attendance.offered', platform, almost)).not.toEqual([]);
    expect(mails).toHaveLength(2);
    expect(await hear('attendance.offered', platform, due)).toEqual([]);
    expect(mails).toHaveLength(3);
    const told = mails.flatMap(({ text }) => linksIn(text));
    const { tickets } = attendance.as(RESIDENT);
    for (const one of offered) {
      const secret = tickets.linkOf('offer', one.id, one.offers);
      expect(told, 'every offer was told').toContain(`/ticket/link/${secret}`);
    }
  });

  it('read on the ticket that an offer is over which nobody could write to them about', async () => {
    const { platform } = openNews();
    const { id, codes } = await fullParty(PHONE, 2);
    const [first, second] = codes;
    if (!first || !second) throw new Error('nobody signed up');
    await giveBack(first, '2026-12-10T08:00:00Z');
    const [told] = (await attendance.kept(id)).filter(({ state }) => state === 'offered');
    if (!told) throw new Error('nobody was offered a seat');
    const context = attendance.as(JOB, '2026-12-10T08:00:00Z', platform);
    await tellOfOffer(context, writeLetter, { id: told.id, gatheringId: id });
    await giveBack(second, '2026-12-10T08:00:00Z');
    const over = attendance.as(JOB, '2026-12-16T08:00:00Z');
    await moveOffersOn(over);
    const lapsed = (await attendance.kept(id)).filter(({ state }) => state === 'lapsed');
    const untold = [];
    for (const { id: one } of lapsed) {
      const ticket = await readTicket(attendance.as(RESIDENT), codeOf(one), 'uk');
      untold.push(ticket.ok && ticket.value.isUntold);
    }
    expect(untold).toEqual([false, true]);
  });

  it('are told by the installation alone', async () => {
    const id = await attendance.gather();
    await signMany(id, 1, EMAIL);
    const [signUpId] = (await attendance.kept(id)).map((one) => one.id);
    if (!signUpId) throw new Error('nobody signed up');
    const { mails, platform } = openNews();
    const resident = attendance.as(RESIDENT, undefined, platform);
    const forbidden = { ok: false, refusal: 'forbidden' };
    expect(await tellOfOffer(resident, writeLetter, { id: signUpId, gatheringId: id })).toEqual(
      forbidden,
    );
    const telling = 'cancelled';
    expect(await tellOfChange(resident, writeLetter, { id, telling })).toEqual(forbidden);
    const reminder = { ids: [signUpId], gatheringId: id, telling: 'reminder' } as const;
    expect(await tellVisitors(resident, writeLetter, reminder)).toEqual(forbidden);
    expect(mails).toEqual([]);
  });
});
