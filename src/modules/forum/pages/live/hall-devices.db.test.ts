import { expect, test } from 'vitest';
import { proofsOfTest, testDoors, testSite } from '../../../../platform/http/testing.ts';
import type { SiteApp } from '../../../../platform/http/site.ts';
import { seeEverything } from '../../../../platform/database/testing.ts';
import { RESIDENT } from '../../../identity/index.ts';
import { livePublicRoutes } from '../../live-public-routes.ts';
import { hallsForEachTest, ROOM } from '../../testing-live.ts';
import { sql } from 'kysely';

const halls = hallsForEachTest();
const HALL = `/forum/${ROOM.year}/live/${ROOM.room}`;

/** A telephone: its page gives it a mark, and it keeps what it is given. */
async function openPhone(site: SiteApp, origin: string) {
  let cookie = '';
  const keep = (answer: Response) => {
    cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? cookie;
    return answer.status;
  };
  expect(keep(await site.request(HALL))).toBe(200);
  return {
    cookie: () => cookie,
    support: async (number: number, support: 'yes' | 'no', proof?: string) => {
      const body = new URLSearchParams({ number: String(number), support });
      if (proof !== undefined) body.set('proof-of-work', proof);
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
        origin,
        cookie,
      };
      return keep(await site.request(`${HALL}/support`, { method: 'POST', headers, body }));
    },
  };
}

async function openHall() {
  await halls.session();
  const { number } = await halls.shown('Коли відремонтують дорогу?');
  const context = await halls.as(RESIDENT);
  const { publicUrl } = context.platform.config;
  const routes = livePublicRoutes(context);
  const doors = testDoors(() => true);
  const site = testSite({ routes, publicUrl, doors, proofs: proofsOfTest('worked') });
  const votes = () =>
    seeEverything(halls.planted.platform.database, async (tx) => {
      const { rows } = await sql<{ votes: number }>`
        select count(*)::integer as votes from forum.live_vote`.execute(tx);
      return rows[0]?.votes;
    });
  return { context, number, votes, openPhone: () => openPhone(site, publicUrl) };
}

test('forty telephones made out of nothing have the ten votes that a network has for nothing', async () => {
  const hall = await openHall();
  using _ = hall.context;
  const statuses: number[] = [];
  for (let made = 0; made < 40; made += 1) {
    statuses.push(await (await hall.openPhone()).support(hall.number, 'yes'));
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(30);
  expect(await hall.votes()).toBe(10);
});

test('a hall behind one address votes as long as it likes, once each of its telephones has worked', async () => {
  const hall = await openHall();
  using _ = hall.context;
  const phones = await Promise.all(Array.from({ length: 60 }, hall.openPhone));
  const first = await Promise.all(
    phones.map((phone, place) => phone.support(hall.number, 'yes', `worked ${place}`)),
  );
  expect(new Set(first)).toEqual(new Set([200]));
  for (let round = 0; round < 4; round += 1) {
    for (const support of ['no', 'yes'] as const) {
      const again = await Promise.all(phones.map((phone) => phone.support(hall.number, support)));
      expect(new Set(again), 'without any work').toEqual(new Set([200]));
    }
  }
  expect(await hall.votes()).toBe(60);
});

test('a telephone that pays is the same telephone: its vote is not counted twice', async () => {
  const hall = await openHall();
  using _ = hall.context;
  const phone = await hall.openPhone();
  const given = phone.cookie();
  await phone.support(hall.number, 'yes');
  expect(phone.cookie()).not.toBe(given);
  await phone.support(hall.number, 'yes');
  expect(await hall.votes()).toBe(1);
});
