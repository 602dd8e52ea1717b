import { expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { proofsOfTest, testDoors, testSite } from '#platform/http/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { attendanceForEachTest } from './testing.ts';
import { visitorRoutes } from './visitor-routes.ts';

const attendance = attendanceForEachTest();

test('neighbours have their free seats though somebody mistyped the form again and again', async () => {
  const id = await attendance.gather({ capacity: 50 });
  const site = testSite({
    routes: visitorRoutes(attendance.as(RESIDENT)),
    doors: testDoors(() => true),
    proofs: proofsOfTest('worked'),
  });
  const send = async (fields: Readonly<Record<string, string>>) => {
    const key = newId<'sender-key'>(systemRandom);
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    };
    const body = new URLSearchParams({ key, seats: '1', contact: '', ...fields });
    const { status } = await site.request(`/sign-up/${id}`, { method: 'POST', headers, body });
    return status;
  };
  for (let time = 0; time < 8; time += 1) {
    expect(await send({ contact: 'olena@' })).toBe(422);
    expect(await send({ seats: '0' })).toBe(422);
  }
  for (let seat = 0; seat < 5; seat += 1) expect(await send({})).toBe(200);
  expect(await send({}), 'beyond the free ones').toBe(429);
  expect(await send({ 'proof-of-work': 'worked 1' })).toBe(200);
  expect(await attendance.kept(id)).toHaveLength(6);
});
