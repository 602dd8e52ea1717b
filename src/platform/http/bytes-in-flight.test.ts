import { expect, test } from 'vitest';
import { countBytesInFlight } from './bytes-in-flight.ts';

const BUDGETS = {
  forms: { all: 10, ofNetwork: 10 },
  uploads: { all: 100, ofNetwork: 60 },
  staff: { all: 50, ofNetwork: 50 },
};
/** So long that a test that waits for it fails. */
const PATIENT = { budgets: BUDGETS, patienceMs: 1_000_000 };
const IMPATIENT = { budgets: BUDGETS, patienceMs: 0 };

test('one network has its part, and all together no more than there is', async () => {
  const bytes = countBytesInFlight(IMPATIENT);
  const [one, other, third] = ['192.0.2.1', '192.0.2.2', '192.0.2.3'].map((address) =>
    bytes.open(() => address),
  );
  expect(await one?.take('uploads', 60)).toBe(true);
  expect(await one?.take('uploads', 1), 'beyond its part').toBe(false);
  expect(await other?.take('uploads', 40)).toBe(true);
  expect(await third?.take('uploads', 1), 'beyond all').toBe(false);
  one?.end();
  expect(await third?.take('uploads', 60)).toBe(true);
});

test('the networks of one /48 have one part of sixteen households', async () => {
  const bytes = countBytesInFlight({
    budgets: { uploads: { all: 10_000, ofNetwork: 10 } },
    patienceMs: 0,
  });
  const ask = (network: number) => bytes.open(() => `2001:db8:1:${network}::1`).take('uploads', 10);
  for (let network = 0; network < 16; network += 1) expect(await ask(network)).toBe(true);
  expect(await ask(99)).toBe(false);
});

test('plain forms and staff have room that uploads of residents cannot fill', async () => {
  const bytes = countBytesInFlight(IMPATIENT);
  const flood = ['192.0.2.1', '192.0.2.2'].map((address) => bytes.open(() => address));
  for (const one of flood) expect(await one.take('uploads', 50)).toBe(true);
  const form = bytes.open(() => '192.0.2.1');
  expect(await form.take('forms', 10)).toBe(true);
  const staff = bytes.open(() => '192.0.2.1');
  staff.ofStaff();
  expect(await staff.take('uploads', 50)).toBe(true);
  expect(await staff.take('forms', 1)).toBe(false);
});

test('a body waits until others end, and two that wait never get the same room', async () => {
  const bytes = countBytesInFlight(PATIENT);
  const first = bytes.open(() => '192.0.2.1');
  expect(await first.take('uploads', 60)).toBe(true);
  const told: string[] = [];
  const wait = (name: string) => {
    const body = bytes.open(() => '192.0.2.1');
    const taken = body.take('uploads', 60).then(() => told.push(name));
    return { body, taken };
  };
  const [second, third] = [wait('second'), wait('third')];
  first.end();
  await second.taken;
  expect(told).toEqual(['second']);
  second.body.end();
  second.body.end();
  await third.taken;
  expect(told).toEqual(['second', 'third']);
});

test('a body that ends while its next bytes wait gives everything back, and takes no more', async () => {
  const bytes = countBytesInFlight(PATIENT);
  const first = bytes.open(() => '192.0.2.1');
  const second = bytes.open(() => '192.0.2.1');
  expect(await first.take('uploads', 40)).toBe(true);
  expect(await second.take('uploads', 20)).toBe(true);
  const waits = second.take('uploads', 20);
  second.end();
  expect(await waits).toBe(false);
  expect(await second.take('uploads', 1)).toBe(false);
  first.end();
  expect(bytes.held('uploads')).toBe(0);
});
