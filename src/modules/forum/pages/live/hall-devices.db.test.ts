import { expect, test } from 'vitest';
import { proofsOfTest, testDoors, testSite } from '#platform/http/testing.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { livePublicRoutes } from '../../live-public-routes.ts';
import { hallsForEachTest, ROOM } from '../../testing-live.ts';
import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';

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
  const post = async (path: string, fields: Readonly<Record<string, string>>) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
      origin,
      cookie,
    };
    const body = new URLSearchParams(fields);
    return keep(await site.request(`${HALL}/${path}`, { method: 'POST', headers, body }));
  };
  return {
    cookie: () => cookie,
    support: (number: number, support: 'yes' | 'no', proof?: string) =>
      post('support', {
        number: String(number),
        support,
        ...(proof !== undefined && { 'proof-of-work': proof }),
      }),
    ask: (words: string) =>
      post('ask', { key: newId<'sender-key'>(systemRandom), words, email: '', phone: '' }),
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

test('a vote that is refused neither counts against the network nor pays for the telephone', async () => {
  const hall = await openHall();
  using _ = hall.context;
  const phone = await hall.openPhone();
  const unpaid = phone.cookie();
  for (let time = 0; time < 15; time += 1) {
    expect(await phone.support(hall.number + 1, 'yes'), 'no such question').toBe(404);
    expect(await phone.ask(''), 'no words').toBe(422);
  }
  expect(phone.cookie()).toBe(unpaid);
  for (let made = 0; made < 10; made += 1) {
    expect(await (await hall.openPhone()).support(hall.number, 'yes')).toBe(200);
  }
  expect(await phone.support(hall.number, 'yes')).toBe(429);
});
