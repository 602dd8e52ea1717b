import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type ForumId, newId, type SignUpId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { readPlaces, readTicket } from '#modules/attendance/index.ts';
import { signUp } from '#modules/attendance/testing.ts';
import { type Actor, createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { LYMANSKA, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import type { Badge } from '../../domain/registration/badge.ts';
import { gatheringOwner, USUAL_REGISTRATION } from '../../domain/registration/registration.ts';
import { registrationHandlers } from '../../registration-by-itself.ts';
import { codeOfNothing, forumForEachTest, must } from '../../testing.ts';
import { changeForumStatus } from '../change-forum-status.ts';
import { arrangeRegistration } from './arrange-registration.ts';
import { forgetBadges, keepBadge, readOwnBadges, readWornBadge } from './keep-badge.ts';
import { listBadges } from './list-badges.ts';
import { readCertificate } from './read-certificate.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const ANNA: Badge = { seat: 1, name: 'Анна Зразкова', organisation: 'Садове', photo: 'yes' };
const NAMELESS: Badge = { seat: 2, name: '', organisation: '', photo: 'no' };

interface Visitor {
  readonly id: SignUpId;
  readonly code: ReceiptCode;
}

describe('the badge of whoever comes to a forum', () => {
  const forums = forumForEachTest();
  const forum = async (): Promise<ForumId> => {
    const id = await forums.forum();
    using context = await forums.as(SYSTEM);
    const { seenAt } = { seenAt: (await forums.read(id)).forum.changedAt };
    const said = { registration: { ...USUAL_REGISTRATION, capacity: 2 }, keeperIds: [] };
    must(await arrangeRegistration(context, { id, seenAt, said }));
    return id;
  };
  const visitor = async (id: ForumId, seats = 2): Promise<Visitor> => {
    using context = await forums.as(RESIDENT);
    const gatheringId = (await readPlaces(context, gatheringOwner(id)))?.id;
    if (!gatheringId) throw new Error('no gathering');
    const key = newId<'sender-key'>(systemRandom);
    const wish = { key, gatheringId, seats, contact: undefined, language: 'uk' };
    const signed = await signUp(context, wish);
    if (!signed.ok) throw new Error('not signed up');
    return { id: signed.value.id, code: context.tickets.codeOf(signed.value.id) };
  };
  const shown = ({ code }: Pick<Visitor, 'code'>) => ({ year: 2026, code, locale: 'uk' }) as const;
  const keep = async (who: Visitor, badge: Badge, at?: string) => {
    using context = await forums.as(RESIDENT, at);
    return await keepBadge(context, { ...shown(who), badge });
  };
  const own = async (who: Pick<Visitor, 'code'>) => {
    using context = await forums.as(RESIDENT);
    return await readOwnBadges(context, shown(who));
  };
  const letIn = ({ id }: Visitor) =>
    seeEverything(forums.planted.platform.database, (tx) =>
      sql`insert into attendance.scan (id, gathering_id, kind, ticket_id, people, first_time, device_id,
          account_id, happened_at, received_at)
        select ${newId(systemRandom)}, gathering_id, 'ticket', id, 1, 0, ${newId(systemRandom)}, ${newId(systemRandom)}, now(), now()
        from attendance.sign_up where id = ${id}`.execute(tx),
    );

  it('has a name only where somebody gave one, and what they said of photographs with or without', async () => {
    const id = await forum();
    const two = await visitor(id);
    expect(must(await own(two)).badges).toEqual([
      { seat: 1, name: '', organisation: '', photo: 'ask' },
      { seat: 2, name: '', organisation: '', photo: 'ask' },
    ]);
    must(await keep(two, ANNA));
    must(await keep(two, NAMELESS));
    expect(must(await own(two)).badges).toMatchObject([ANNA, NAMELESS]);
    using context = await forums.as(SYSTEM);
    expect(must(await listBadges(context, id)).badges).toMatchObject([ANNA]);
    must(await keep(two, { ...ANNA, name: '', organisation: '' }));
    expect(must(await listBadges(context, id)).badges).toEqual([]);
  });

  it('shows on the ticket the most careful wish of those who come together', async () => {
    const two = await visitor(await forum());
    using context = await forums.as(RESIDENT);
    const mark = async () => must(await readTicket(context, two.code, 'uk')).part?.marks;
    expect(await mark()).toEqual([{ colour: 'yellow', words: 'Фото: спершу спитайте' }]);
    must(await keep(two, ANNA));
    expect(await mark()).toEqual([{ colour: 'green', words: 'Можна фотографувати' }]);
    must(await keep(two, NAMELESS));
    expect(await mark()).toEqual([{ colour: 'red', words: 'Не фотографувати' }]);
  });

  it('is kept by whoever holds a ticket with a seat of this very forum, until the forum is over', async () => {
    const id = await forum();
    const two = await visitor(id);
    const waiting = await visitor(id, 1);
    expect(await keep(waiting, ANNA)).toEqual({ ok: false, refusal: 'not-seated' });
    expect(await own({ code: codeOfNothing() })).toEqual({ ok: false, refusal: 'absent' });
    expect(await keep(two, { ...ANNA, seat: 3 })).toEqual({ ok: false, refusal: 'seat' });
    expect(await keep(two, ANNA, '2026-12-19T12:00:01Z')).toEqual({ ok: false, refusal: 'over' });
    using context = await forums.as(SYSTEM);
    const { changedAt: seenAt } = (await forums.read(id)).forum;
    must(await changeForumStatus(context, { id, seenAt, status: 'cancelled', reason: 'Тривога.' }));
    expect(await keep(two, ANNA)).toEqual({ ok: false, refusal: 'not-seated' });
  });

  it('goes with a ticket that is given back, and stays with one of something else', async () => {
    const two = await visitor(await forum());
    must(await keep(two, ANNA));
    using context = await forums.as(SYSTEM);
    const [forget] = registrationHandlers(context);
    const event = { id: newId<'event'>(systemRandom), sequence: 1n, type: 'attendance.cancelled' };
    const tell = (subject: Record<string, string>) =>
      forget?.handle({ ...event, type: 'attendance.cancelled', subject });
    await tell({ signUp: two.id, meeting: newId(systemRandom) });
    expect(must(await own(two)).badges).toMatchObject([ANNA, { seat: 2 }]);
    await tell({ signUp: two.id, forum: newId(systemRandom) });
    expect(must(await own(two)).badges[0]).toMatchObject({ name: '' });
  });

  it('is printed by whoever organises the forum there, which the journal says, and by nobody else', async () => {
    const id = await forum();
    const two = await visitor(id);
    must(await keep(two, ANNA));
    const organiser = await staffIn(forums.planted, 'forum-organiser', LYMANSKA);
    using own = await forums.as(organiser);
    expect(must(await listBadges(own, id)).badges).toMatchObject([ANNA]);
    const entries = await seeEverything(forums.planted.platform.database, async (tx) => {
      const { rows } = await sql`select 1 from audit.entry where action = 'badge.print'`.execute(
        tx,
      );
      return rows.length;
    });
    expect(entries).toBe(1);
    for (const [role, area] of [
      ['forum-organiser', STEPOVA],
      ['press-officer', LYMANSKA],
    ] as const) {
      using stranger = await forums.as(await staffIn(forums.planted, role, area));
      expect(await listBadges(stranger, id)).toEqual({ ok: false, refusal: 'absent' });
    }
  });

  it('asks first whether somebody may', async () => {
    const id = await forum();
    const two = await visitor(id);
    must(await keep(two, ANNA));
    using context = await forums.as(RESIDENT);
    const others = context.policy.rows.filter(({ permission }) => permission !== 'badge.keep');
    const nobody = { ...context, policy: createPolicy(others) };
    expect((await readOwnBadges(nobody, shown(two))).ok).toBe(false);
    expect((await keepBadge(nobody, { ...shown(two), badge: NAMELESS })).ok).toBe(false);
    expect(await readWornBadge(nobody, { signUpId: two.id, isNew: false })).toBeUndefined();
    expect((await forgetBadges(context, { id: two.id })).ok).toBe(false);
    const noForum = { ...context, policy: createPolicy([]) };
    expect((await readCertificate(noForum, shown(two))).ok).toBe(false);
    expect(must(await own(two)).badges).toMatchObject([ANNA, { seat: 2 }]);
  });

  it('leads to a certificate once somebody was let in with the ticket, and not before', async () => {
    const two = await visitor(await forum());
    using context = await forums.as(RESIDENT, '2026-12-19T10:00:00Z');
    expect(await readCertificate(context, shown(two))).toEqual({ ok: false, refusal: 'not-come' });
    await letIn(two);
    expect(must(await readCertificate(context, shown(two)))).toMatchObject({ year: 2026 });
    expect(await readCertificate(context, shown({ code: codeOfNothing() }))).toEqual({
      ok: false,
      refusal: 'absent',
    });
    const { part } = must(await readTicket(context, two.code, 'uk'));
    expect(part?.acts.map(({ path }) => path)).toEqual([
      '/forum/2026/badge',
      '/forum/2026/certificate',
    ]);
  });
});
