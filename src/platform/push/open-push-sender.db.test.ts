import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '../clock/clock.ts';
import { seeEverything } from '../database/testing.ts';
import { earliestOf } from '../events/not-before.ts';
import { createLogger } from '../log/logger.ts';
import { openOutgoing } from '../outgoing/open-outgoing.ts';
import { isPublicAddress } from '../outgoing/public-address.ts';
import { type TestPlatform, testPlatform } from '../testing/test-platform.ts';
import { openPushSender } from './open-push-sender.ts';
import type { PushMessage } from './push.ts';
import {
  openTestPushService,
  readSignature,
  takes,
  testDevice,
  type TestPushService,
} from './testing.ts';
import { vapidKeys } from './vapid-keys.ts';

const DEVICE = testDevice();
const WORDS = { title: 'Є новина', text: 'Торкніться.', path: '/receipt', tag: 'receipt' };
const MORNING = '2026-11-25T08:00:00Z';
const NIGHT = '2026-11-25T20:00:00Z';
const done = { ok: true, value: undefined };

describe('what is sent to somebody’s device', () => {
  let platform: TestPlatform;
  let service: TestPushService;
  let logged: string[] = [];
  beforeAll(async () => {
    platform = await testPlatform();
  });
  afterAll(() => platform.close());
  beforeEach(async () => {
    service = await openTestPushService();
    logged = [];
    await seeEverything(platform.database, (tx) => tx.deleteFrom('platform.push').execute());
  });
  afterEach(() => service[Symbol.asyncDispose]());

  const keys = vapidKeys(Buffer.alloc(32, 7));
  /** Opened anew each time, as after a restart. */
  const sender = (at = MORNING, isAllowed = (_address: string) => true) =>
    openPushSender(
      { keys, contact: 'https://poruch.example' },
      {
        database: platform.database,
        clock: fixedClock(at),
        log: createLogger('trace', { write: (line: string) => logged.push(line) }),
        outgoing: openOutgoing(
          { ...service.network, isAllowed },
          { patienceMilliseconds: 600, mostBytes: 1_000 },
        ),
      },
    );
  const message = (changes: Partial<PushMessage> = {}): PushMessage => ({
    to: DEVICE,
    words: WORDS,
    urgency: 'normal',
    hours: 72,
    subject: 'report 1',
    id: 'a',
    ...changes,
  });
  const send = (changes: Partial<PushMessage> = {}, at?: string) =>
    sender(at).send(message(changes));
  const failed = (changes: Partial<PushMessage> = {}, at?: string): Promise<unknown> =>
    send(changes, at).then(
      () => undefined,
      (error: unknown) => error,
    );

  it('is read by that device alone, and signed by us for that service', async () => {
    expect(await send()).toEqual(done);
    const [{ path, headers, body } = service.taken[0]!] = service.taken;
    expect(path).toBe('/send/one');
    expect(headers).toMatchObject({
      ttl: '259200',
      urgency: 'normal',
      topic: expect.stringMatching(/^[\w-]{32}$/),
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
    });
    expect(DEVICE.read(body)).toEqual(WORDS);
    expect(() => testDevice().read(body)).toThrow();
    expect(Buffer.from(body).toString('latin1')).not.toContain('receipt');
    expect(readSignature(headers.authorization, keys.publicKey)).toMatchObject({
      aud: 'https://push.example',
      sub: 'https://poruch.example',
    });
    const others = vapidKeys(Buffer.alloc(32, 8)).publicKey;
    expect(readSignature(headers.authorization, others)).toBeUndefined();
  });

  it('goes once to a device, however often it is asked for, and to another one as well', async () => {
    for (let time = 0; time < 3; time += 1) expect(await send()).toEqual(done);
    expect(await send({ to: testDevice('https://push.example/send/two') })).toEqual(done);
    expect(service.taken.map(({ path }) => path)).toEqual(['/send/one', '/send/two']);
  });

  it('says nothing by its length, nor by its subject which devices belong together', async () => {
    await send();
    const longer = { ...WORDS, text: 'Торкніться, введіть код квитанції і скажіть: так чи ні.' };
    await send({ words: longer, to: testDevice('https://push.example/send/two') });
    const [one, two] = service.taken;
    expect(one?.body.length).toBe(two?.body.length);
    expect(one?.headers['topic']).not.toBe(two?.headers['topic']);
    await send({ id: 'b' });
    expect(service.taken[2]?.headers['topic']).toBe(one?.headers['topic']);
  });

  type Answer = (response: ServerResponse) => unknown;
  const says =
    (status: number, headers = {}): Answer =>
    (response) =>
      response.writeHead(status, headers).end();
  /** The behaviour of the service, the outcome of the message, and the number of requests when it is sent three times. */
  const MISBEHAVIOURS: readonly (readonly [string, Answer, string, number])[] = [
    ['takes it', takes, 'done', 1],
    ['takes it by another word', says(202), 'done', 1],
    ['knows no such device', says(404), 'gone', 1],
    ['knows it no more', says(410), 'gone', 1],
    ['has had enough', says(429), 'later', 3],
    ['fails', says(500), 'later', 3],
    ['is being mended', says(503), 'later', 3],
    ['does not know our signature', says(403), 'refused', 1],
    ['finds it too long', says(413), 'refused', 1],
    ['is elsewhere', says(301, { Location: 'https://127.0.0.1/' }), 'refused', 1],
    ['hears and is silent', () => undefined, 'done', 1],
    ['hears and hangs up', (response) => response.destroy(), 'done', 1],
    ['never stops', (response) => response.end(' '.repeat(5_000)), 'done', 1],
    [
      'turns to another protocol',
      ({ socket }) =>
        socket?.end(
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
        ),
      'done',
      1,
    ],
  ];
  it.each(MISBEHAVIOURS)('through a service that %s', async (_what, answer, outcome, asked) => {
    service.answer(answer);
    for (let time = 0; time < 3; time += 1) {
      const became = await send().then(
        (sent) => (sent.ok ? 'done' : sent.refusal),
        () => 'later',
      );
      expect(became).toBe(outcome);
    }
    expect(service.taken).toHaveLength(asked);
    for (const secret of ['send/one', DEVICE.authSecret, 'новина']) {
      expect(logged.join('')).not.toContain(secret);
    }
  });

  it('arrives where the service is mended, and is given up after a day', async () => {
    service.answer(says(503));
    await failed();
    service.answer(takes);
    expect(await send()).toEqual(done);
    service.answer(says(503));
    await failed({ id: 'b' });
    expect(await send({ id: 'b' }, '2026-11-26T08:00:01Z')).toMatchObject({ refusal: 'refused' });
    expect(service.taken).toHaveLength(3);
    expect(await sender().day()).toEqual({ tried: 2, refused: 1 });
  });

  it.each([
    ['120', '2026-11-25T08:02:00Z'],
    ['Wed, 25 Nov 2026 09:00:00 GMT', '2026-11-25T09:00:00Z'],
    // A service that asks to wait too long is tried again all the same.
    ['999999999', '2026-11-25T14:00:00Z'],
    ['Wed, 25 Nov 2026 07:00:00 GMT', undefined],
    ['Wed, 31 Nov 2026 09:00:00 GMT', undefined],
    ['Wed, 25 Nev 2026 09:00:00 GMT', undefined],
    ['soon', undefined],
  ])('is not tried again before the service says: %s', async (said, moment) => {
    service.answer(says(429, { 'Retry-After': said }));
    expect(earliestOf(await failed())?.toString()).toBe(moment);
  });

  it('waits for the morning, unless it is urgent', async () => {
    expect(earliestOf(await failed({}, NIGHT))?.toString()).toBe('2026-11-26T06:00:00Z');
    expect(service.taken).toEqual([]);
    expect(await send({ isUrgent: true }, NIGHT)).toEqual(done);
    expect(service.taken).toHaveLength(1);
  });

  it('leads into no inner network, whatever the name stands for: it is no device', async () => {
    const told = await sender(MORNING, isPublicAddress).send(message());
    expect(told).toEqual({ ok: false, refusal: 'gone' });
    expect(service.taken).toEqual([]);
    // It would, without the check.
    expect(await send({ id: 'b' })).toEqual(done);
    expect(service.taken).toHaveLength(1);
  });

  it('was surely not sent where nobody is there', async () => {
    const gone = await openTestPushService();
    await gone[Symbol.asyncDispose]();
    const { network } = service;
    service = { ...service, network: gone.network };
    expect(String(await failed())).toContain('not reached');
    service = { ...service, network };
    expect(await send()).toEqual(done);
  });
});
