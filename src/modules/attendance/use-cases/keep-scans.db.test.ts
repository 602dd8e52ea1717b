import { describe, expect, it } from 'vitest';
import { type GatheringId, newId, type SignUpId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { staffIn, STEPOVA } from '#modules/officers/testing.ts';
import type { Conflict, Scan } from '../domain/door.ts';
import { attendanceForEachTest, teaParty } from '../testing.ts';
import { actOnTicket } from './act-on-ticket.ts';
import { enterSignUp } from './enter-sign-up.ts';
import { keepScans } from './keep-scans.ts';
import { listDoors } from './list-doors.ts';
import { readAttendance } from './read-attendance.ts';
import { markOf, readDoor, readManifest } from './read-door.ts';

const NOON = '2026-12-19T09:30:00Z';

describe('a door', () => {
  const attendance = attendanceForEachTest();
  const scan = (changes: Partial<Scan> = {}): Scan => ({
    id: newId<'scan'>(systemRandom),
    kind: changes.ticketId ? 'ticket' : 'walk-in',
    ticketId: undefined,
    undoes: undefined,
    people: 1,
    firstTime: 0,
    deviceId: newId<'scan'>(systemRandom),
    happenedAt: Temporal.Instant.from('2026-12-19T09:00Z'),
    ...changes,
  });
  const signed = async (id: GatheringId, seats = 1): Promise<SignUpId> => {
    const made = await attendance.sign(id, { seats });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    return made.value.id;
  };
  const keep = (actor: Actor, id: GatheringId, scans: readonly Scan[]) =>
    keepScans(attendance.as(actor, NOON), id, scans);
  const door = async (actor: Actor, id: GatheringId) => {
    const read = await readDoor(attendance.as(actor, NOON), id, 'uk');
    if (!read.ok) throw new Error(read.refusal);
    return read.value;
  };
  const assistant = () => staffIn(attendance.planted, 'assistant');
  const kinds = (conflicts: readonly Conflict[]) => conflicts.map(({ kind }) => kind).toSorted();

  it('counts tickets, people without one and a paper list, however often a telephone sends it', async () => {
    const owner = { ownerKind: 'tea-party', ownerId: teaParty().ownerId };
    const id = await attendance.gather(owner);
    const helper = await assistant();
    const [pair, one] = [await signed(id, 2), await signed(id)];
    const slip = scan({ people: 5 });
    const scans = [
      scan({ ticketId: pair, people: 2, firstTime: 1 }),
      scan({ ticketId: one }),
      scan({ people: 3, firstTime: 2 }),
      slip,
      scan({ kind: 'undo', undoes: slip.id, people: 0 }),
      scan({ kind: 'paper', people: 10 }),
    ];
    const ids = scans.map((each) => each.id);
    for (const some of [scans.slice(3), scans, [...scans, ...scans]]) {
      const kept = await keep(helper, id, some);
      expect(kept).toMatchObject({ ok: true, value: { refused: [] } });
    }
    const { counts, conflicts, seats } = await door(helper, id);
    expect(counts).toEqual({ came: 16, cameFirst: 3, cameWithTicket: 3 });
    const known = await readAttendance(attendance.as(RESIDENT), owner.ownerKind, [owner.ownerId]);
    expect([...known]).toEqual([[owner.ownerId, { ...counts, seats: 3, waiting: 0 }]]);
    expect([conflicts, seats]).toEqual([[], 3]);
    const other = { ...slip, people: 6 };
    expect(await keep(helper, id, [other])).toEqual({
      ok: true,
      value: { kept: [], refused: [slip.id] },
    });
    expect(new Set(ids).size).toBe(6);
  });

  it('finds every conflict in what three helpers wrote down, five hundred each', async () => {
    const id = await attendance.gather({ capacity: 1_400, mostSeats: 4 });
    const elsewhere = await attendance.gather();
    const helpers = await Promise.all([assistant(), assistant(), assistant()]);
    const tickets = await Promise.all(Array.from({ length: 1_380 }, () => signed(id)));
    const [twice, cancelled, crowd, ...plain] = tickets;
    const strange = await signed(elsewhere);
    const nobodys = newId<'sign-up'>(systemRandom);
    const codes = attendance.as(RESIDENT).tickets;
    if (!twice || !cancelled || !crowd) throw new Error('nobody signed up');
    await actOnTicket(attendance.as(RESIDENT), { code: codes.codeOf(cancelled) }, 'cancel');
    const early = Temporal.Instant.from('2016-12-19T09:00Z');
    const planted: readonly Scan[] = [
      ...[twice, twice, cancelled, strange, nobodys].map((ticketId) => scan({ ticketId })),
      scan({ ticketId: crowd, people: 4 }),
      scan({ happenedAt: early }),
      scan({ people: 60 }),
    ];
    const ordinary = plain.map((ticketId) => scan({ ticketId }));
    const fill = Array.from({ length: 1_500 - planted.length - ordinary.length }, () => scan());
    const all = [...planted, ...ordinary, ...fill].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const shares = helpers.map((helper, place) => ({
      helper,
      scans: all.slice(place * 500, (place + 1) * 500),
    }));
    await Promise.all(shares.map(({ helper, scans }) => keep(helper, id, scans)));
    const [helper] = helpers;
    if (!helper) throw new Error('no helper');
    const found = await door(helper, id);
    expect(kinds(found.conflicts)).toEqual([
      'cancelled',
      'early',
      'elsewhere',
      'more-than-seats',
      'over-capacity',
      'twice',
      'unknown',
    ]);
    const of = (kind: Conflict['kind']) => found.conflicts.find((one) => one.kind === kind);
    expect(of('twice')).toMatchObject({ ticketId: twice, scans: { length: 2 } });
    expect(of('cancelled')).toMatchObject({ ticketId: cancelled });
    expect(of('elsewhere')).toMatchObject({ ticketId: strange });
    expect(of('unknown')).toMatchObject({ ticketId: nobodys });
    expect(of('more-than-seats')).toMatchObject({ ticketId: crowd });
    const people = all.reduce((sum, each) => sum + each.people, 0);
    expect(found.counts.came, 'a ticket that came twice is one group').toBe(people - 1);
  });

  it('is loaded before: seats, states and marks, by which no ticket is opened', async () => {
    const id = await attendance.gather({ capacity: 1 });
    const [seated, waiting] = [await signed(id), await signed(id)];
    const context = attendance.as(await assistant(), NOON);
    const manifest = await readManifest(context, id, 'uk');
    if (!manifest.ok) throw new Error(manifest.refusal);
    expect(manifest.value.tickets).toMatchObject([
      { id: seated, state: 'confirmed', seats: 1, came: 0 },
      { id: waiting, state: 'waiting' },
    ]);
    const code = context.tickets.codeOf(seated);
    expect(manifest.value.tickets[0]?.mark).toBe(markOf(id, code));
    expect(JSON.stringify(manifest.value)).not.toContain(code);
  });

  it('is kept by whoever serves there or was given it, and to others is as if there were none', async () => {
    const volunteer = await staffIn(attendance.planted, 'volunteer', STEPOVA);
    const coordinator = await staffIn(attendance.planted, 'coordinator', STEPOVA);
    const id = await attendance.gather({ leaderIds: [volunteer.id] });
    const here = await assistant();
    for (const actor of [here, volunteer]) {
      expect(await keep(actor, id, [scan()])).toMatchObject({ ok: true });
      expect((await listDoors(attendance.as(actor, NOON), 'uk')).ok).toBe(true);
    }
    expect((await door(volunteer, id)).counts.came).toBe(2);
    expect(await keep(coordinator, id, [scan()])).toEqual({ ok: false, refusal: 'absent' });
    expect(await keep(RESIDENT, id, [scan()])).toEqual({ ok: false, refusal: 'forbidden' });
    const listed = await listDoors(attendance.as(coordinator, NOON), 'uk');
    expect(listed).toEqual({ ok: true, value: [] });
    const read = await readDoor(attendance.as(coordinator, NOON), id, 'uk');
    expect(read).toEqual({ ok: false, refusal: 'absent' });
  });

  it('signs up whoever asks a librarian, with the name of neither', async () => {
    const id = await attendance.gather();
    const helper = await assistant();
    const far = await staffIn(attendance.planted, 'coordinator', STEPOVA);
    const wish = attendance.wish(id);
    expect(await enterSignUp(attendance.as(far), wish)).toEqual({ ok: false, refusal: 'absent' });
    expect(await enterSignUp(attendance.as(helper), wish)).toMatchObject({
      value: { state: 'confirmed' },
    });
    expect(await attendance.kept(id)).toMatchObject([{ enteredBy: helper.id }]);
  });
});
