import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '../clock/clock.ts';
import { seeEverything } from '../database/testing.ts';
import { earliestOf } from '../events/not-before.ts';
import { createLogger } from '../log/logger.ts';
import { type TestPlatform, testPlatform } from '../testing/test-platform.ts';
import { openGateway } from './gateway.ts';
import { openSmsSender } from './open-sms-sender.ts';
import { type GatewayAnswer, openTestGateway, type TestGateway } from './testing.ts';

const HANNA = '+380670000009';
const DOUBTED: GatewayAnswer = { status: 200, body: '{"result":null}' };

describe('what is sent by SMS', () => {
  let platform: TestPlatform;
  let gateway: TestGateway;
  let logged: string[] = [];
  beforeAll(async () => {
    platform = await testPlatform();
  });
  afterAll(() => platform.close());
  beforeEach(async () => {
    gateway = await openTestGateway();
    logged = [];
    await seeEverything(platform.database, (tx) => tx.deleteFrom('platform.sms').execute());
  });
  afterEach(() => gateway.close());

  /** Opened anew each time, as after a restart. */
  const sender = (at = '2026-11-25T08:00:00Z', mostADay = 200) =>
    openSmsSender(
      { ...gateway.settings, mostADay },
      {
        database: platform.database,
        clock: fixedClock(at),
        log: createLogger('trace', { write: (line: string) => logged.push(line) }),
        key: new Uint8Array(32),
        gateway: openGateway(gateway.settings, 150),
      },
    );
  const send = (id: string, to = HANNA, at?: string, most?: number) =>
    sender(at, most).send({ to, text: 'Є новина.', id });
  const done = { ok: true, value: undefined };

  it('goes once, however often it is asked for', async () => {
    expect(await send('a')).toEqual(done);
    expect(await send('a')).toEqual(done);
    expect(gateway.sent).toEqual([{ to: '380670000009', text: 'Є новина.' }]);
  });

  it('goes again where it was surely not taken, as often as it takes', async () => {
    gateway.answer({ status: 500, body: '' });
    for (let time = 0; time < 5; time += 1) await expect(send('a')).rejects.toThrow('500');
    gateway.answer({ status: 200, body: '{"result":[{"code":0}]}' });
    expect(await send('a')).toEqual(done);
    expect(gateway.taken).toHaveLength(6);
  });

  it.each(['silence', 'hang-up'] as const)(
    'goes no second time after %s: it may have arrived',
    async (how) => {
      gateway.answer(how);
      expect(await send('a')).toEqual(done);
      expect(await send('a')).toEqual(done);
      expect(gateway.taken).toHaveLength(1);
      expect(logged.join('')).toContain('not sent again');
      expect(logged.join('')).not.toContain('0670000009');
    },
  );

  it('goes three times in a day at most where the gateway does not say that it takes it', async () => {
    gateway.answer(DOUBTED);
    for (let time = 0; time < 6; time += 1) await expect(send('a')).rejects.toThrow();
    expect(gateway.taken).toHaveLength(3);
    expect(await sender().day()).toEqual({ tried: 3, doubted: 3, most: 200 });
    await expect(send('a', HANNA, '2026-11-26T08:00:01Z')).rejects.toThrow('did not take');
    expect(gateway.taken).toHaveLength(4);
  });

  it('goes never again to a number that is refused for good, for that message', async () => {
    gateway.answer({ status: 200, body: '{"result":[{"code":404}]}' });
    for (let time = 0; time < 2; time += 1) {
      expect(await send('a')).toEqual({ ok: false, refusal: 'refused' });
    }
    expect(gateway.taken).toHaveLength(1);
  });

  it('goes to no number of another country, and at night to none, unless it is urgent', async () => {
    expect(await send('a', '+25261234567')).toEqual({ ok: false, refusal: 'refused' });
    const night = '2026-11-25T20:00:00Z';
    const error: unknown = await send('b', HANNA, night).catch((thrown: unknown) => thrown);
    expect(earliestOf(error)?.toString()).toBe('2026-11-26T06:00:00Z');
    expect(gateway.taken).toEqual([]);
    const urgent = { to: HANNA, text: 'Є новина.', id: 'b', isUrgent: true };
    expect(await sender(night).send(urgent)).toEqual(done);
    expect(gateway.taken).toHaveLength(1);
  });

  it('brings one number three a day, and the fourth goes the next day instead of counting as sent', async () => {
    for (const id of ['a', 'b', 'c']) expect(await send(id)).toEqual(done);
    const error: unknown = await send('d').catch((thrown: unknown) => thrown);
    expect(earliestOf(error)?.toString()).toBe('2026-11-26T08:00:00Z');
    expect(await send('e', '+380670000010')).toEqual(done);
    expect(gateway.taken).toHaveLength(4);
    expect(await send('d', HANNA, '2026-11-26T08:00:01Z')).toEqual(done);
    expect(gateway.taken).toHaveLength(5);
  });

  it('stops for the day at the limit of the installation, though all come at once', async () => {
    const all = Array.from({ length: 8 }, (_, index) =>
      send(`m${index}`, `+38067000010${index}`, undefined, 5).catch(() => 'later'),
    );
    const became = await Promise.all(all);
    expect(became.filter((one) => one === 'later')).toHaveLength(3);
    expect(gateway.taken).toHaveLength(5);
  });

  it('leaves no number behind', async () => {
    await send('a');
    const kept = await seeEverything(platform.database, (tx) =>
      tx.selectFrom('platform.sms').selectAll().execute(),
    );
    expect(kept).toHaveLength(1);
    const text = JSON.stringify(kept, (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(text).not.toContain('670000009');
  });
});
