import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { earliestOf } from '#platform/events/not-before.ts';
import { createLogger } from '#platform/log/logger.ts';
import { openOutgoing } from '#platform/outgoing/open-outgoing.ts';
import { openPushSender } from '#platform/push/open-push-sender.ts';
import {
  openTestPushService,
  takes,
  type TestDevice,
  testDevice,
  type TestPushService,
} from '#platform/push/testing.ts';
import { vapidKeys } from '#platform/push/vapid-keys.ts';
import { openSmsSender } from '#platform/sms/open-sms-sender.ts';
import { openTestGateway, type TestGateway } from '#platform/sms/testing.ts';
import { questionSms } from '#ui/receipt/news-sms.ts';
import { receiptPush } from '#ui/receipt/receipt-push.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { askAuthorsJob, authorHandlers } from '../author-news.ts';
import { reportsForEachTest } from '../testing.ts';
import { answerReport } from './answer-report.ts';
import { readReceipt } from './read-receipt.ts';
import { stopNews } from './stop-news.ts';
import { tellDevice } from './tell-device.ts';

const INSTALLATION = { kind: 'system', name: 'reports' } as const;
const PHONE = {
  kind: 'phone',
  value: '+380670000009',
  isCallWanted: false,
  isSmsWanted: true,
} as const;
const MORNING = '2026-11-25T08:00:00Z';
const LATER = '2026-11-25T09:00:00Z';
const NIGHT = '2026-11-25T20:00:00Z';
const FOUR_WEEKS_LATER = '2026-12-24T08:20:00Z';
const done = { ok: true, value: undefined };

describe('an author who lets a device be told', () => {
  const reports = reportsForEachTest();
  let service: TestPushService;
  let gateway: TestGateway;
  let logged: string[] = [];
  beforeEach(async () => {
    [service, gateway, logged] = [await openTestPushService(), await openTestGateway(), []];
  });
  afterEach(async () => {
    await service[Symbol.asyncDispose]();
    await gateway.close();
  });

  const house = async (actor: typeof INSTALLATION | typeof RESIDENT, at: string) => {
    const context = await reports.as(actor, at);
    const { database, clock } = context.platform;
    const log = createLogger('trace', { write: (line: string) => logged.push(line) });
    const identity = { keys: vapidKeys(Buffer.alloc(32, 7)), contact: 'https://poruch.example' };
    const outgoing = openOutgoing(service.network, {
      patienceMilliseconds: 5_000,
      mostBytes: 1_000,
    });
    const push = openPushSender(identity, { database, clock, log, outgoing });
    const sms = openSmsSender(gateway.settings, { database, clock, log, key: new Uint8Array(32) });
    return { ...context, platform: { ...context.platform, log, push, sms } };
  };
  const asAuthor = async <Value>(
    act: (context: Awaited<ReturnType<typeof house>>) => Promise<Value>,
  ): Promise<Value> => {
    using context = await house(RESIDENT, MORNING);
    return await act(context);
  };
  const ask = (code: ReceiptCode, device: TestDevice) =>
    asAuthor((context) => tellDevice(context, { code, device }));
  const answer = async (id: ReportId, status: 'accepted' | 'resolved', at?: string) => {
    using context = await reports.as(await staffIn(reports.planted, 'coordinator'), at);
    const seenAt = (await reports.rows()).find((one) => one.id === id)?.changed_at;
    if (!seenAt) throw new Error('no report');
    const step = { status, words: 'Лампу замовлено.', passedTo: undefined } as const;
    const answered = await answerReport(context, { id, ...step, duplicateOf: undefined, seenAt });
    if (!answered.ok) throw new Error(answered.refusal);
  };
  const hear = async (id: ReportId, at = LATER) => {
    using context = await house(INSTALLATION, at);
    const event = {
      id: '',
      sequence: 1n,
      type: 'report.answered',
      subject: { report: id },
    } as const;
    for (const handler of authorHandlers(context)) await handler.handle(event);
  };
  const question = async (at = FOUR_WEEKS_LATER) => {
    using context = await house(INSTALLATION, at);
    await askAuthorsJob(context).run();
  };
  const devicesOf = (code: ReceiptCode) =>
    asAuthor(async (context) => {
      const read = await readReceipt(context, code);
      return read.ok ? read.value.devices.length : undefined;
    });

  it('is told of each step from then on, in their language, and of no more than that', async () => {
    const { id, code } = await reports.send({ language: 'en' });
    await answer(id, 'accepted');
    const device = testDevice();
    expect(await ask(code, device)).toEqual(done);
    expect(await ask(code, device)).toEqual(done);
    await hear(id);
    expect(service.taken).toEqual([]);
    await answer(id, 'resolved', LATER);
    await Promise.all([hear(id), hear(id), hear(id)]);
    const [only] = service.taken;
    expect(service.taken).toHaveLength(1);
    const words = receiptPush({ telling: 'news', language: 'en', isConfidential: false });
    expect(device.read(only?.body ?? new Uint8Array())).toEqual(words);
    for (const secret of [code, id, 'ліхтар', 'Лампу', device.endpoint, device.authSecret]) {
      expect(JSON.stringify([words, only?.headers, logged])).not.toContain(secret);
    }
    expect(await entriesOf(reports.planted.platform, 'report.tell-device')).toHaveLength(2);
  });

  it('reads nothing but that there is news of what was told in confidence', async () => {
    const { id, code } = await reports.send();
    await seeEverything(reports.planted.platform.database, (tx) =>
      sql`update reports.report set visibility = 'confidential', position_rule = 'never'`.execute(
        tx,
      ),
    );
    const device = testDevice();
    await ask(code, device);
    await seeEverything(reports.planted.platform.database, (tx) =>
      sql`insert into reports.update (id, report_id, happened_at, party, words)
        values (gen_random_uuid(), ${id}, now(), 'staff', 'Приїдемо.')`.execute(tx),
    );
    await hear(id);
    expect(device.read(service.taken[0]?.body ?? new Uint8Array())).toEqual(
      receiptPush({ telling: 'news', language: 'uk', isConfidential: true }),
    );
  });

  it('is told on three devices at most, each by itself; one that is gone is forgotten', async () => {
    const { id, code } = await reports.send();
    const devices = ['one', 'two', 'three', 'four'].map((name) =>
      testDevice(`https://push.example/${name}`),
    );
    const asked = await Promise.all(devices.map((device) => ask(code, device)));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(3);
    expect(asked).toContainEqual({ ok: false, refusal: 'enough' });
    await answer(id, 'accepted');
    const statuses = [410, 503, 201];
    service.answer((response) => response.writeHead(statuses.shift() ?? 201).end());
    await expect(hear(id)).rejects.toThrow('503');
    expect(service.taken).toHaveLength(3);
    expect(await devicesOf(code)).toBe(2);
    service.answer(takes);
    await hear(id);
    expect(service.taken).toHaveLength(4);
    await hear(id);
    expect(service.taken).toHaveLength(4);
  });

  it('keeps nobody waiting while a service that a stranger named takes its time', async () => {
    const { id, code } = await reports.send();
    const device = testDevice();
    await ask(code, device);
    await answer(id, 'accepted');
    const stop = () => asAuthor((context) => stopNews(context, { code, what: 'devices' }));
    let isOver = false;
    let isDoneFirst = false;
    service.answer(async (response) => {
      await Promise.all([ask(code, device), stop()]);
      isDoneFirst = !isOver;
      takes(response);
    });
    await hear(id);
    isOver = true;
    expect(isDoneFirst).toBe(true);
  });

  it('stops them all with the code of the receipt, and mail and SMS stay as they were', async () => {
    const { id, code } = await reports.send({ contact: PHONE });
    await ask(code, testDevice());
    expect(await devicesOf(code)).toBe(1);
    const stop = () => asAuthor((context) => stopNews(context, { code, what: 'devices' }));
    expect([await stop(), await stop()]).toEqual([done, done]);
    expect(await devicesOf(code)).toBe(0);
    await answer(id, 'accepted');
    await hear(id);
    expect(service.taken).toEqual([]);
    expect(gateway.sent).toHaveLength(1);
    expect(await entriesOf(reports.planted.platform, 'report.stop-news')).toHaveLength(1);
  });

  it('hears nothing at night, on a device or by SMS, and everything in the morning', async () => {
    const { id, code } = await reports.send({ contact: PHONE });
    await ask(code, testDevice());
    await answer(id, 'accepted', NIGHT);
    const error: unknown = await hear(id, NIGHT).catch((thrown: unknown) => thrown);
    expect(earliestOf(error)?.toString()).toBe('2026-11-26T06:00:00Z');
    expect([...service.taken, ...gateway.taken]).toEqual([]);
    await hear(id, '2026-11-26T06:00:00Z');
    expect([service.taken.length, gateway.taken.length]).toEqual([1, 1]);
  });

  it('is asked once, there and by SMS, four weeks after it was said to be mended, by day', async () => {
    const { id, code } = await reports.send({ contact: PHONE });
    const device = testDevice();
    await ask(code, device);
    await answer(id, 'resolved');
    await question('2026-12-24T20:20:00Z');
    expect([...service.taken, ...gateway.taken]).toEqual([]);
    await question();
    await question();
    expect(gateway.sent.map(({ text }) => text)).toEqual([questionSms('uk')]);
    expect(service.taken.map(({ body }) => device.read(body))).toEqual([
      receiptPush({ telling: 'question', language: 'uk', isConfidential: false }),
    ]);
  });

  it('needs the code, and an installation that tells devices', async () => {
    const { code } = await reports.send();
    const device = testDevice();
    const absent = { ok: false, refusal: 'absent' };
    const other = '1234567890123452' as ReceiptCode;
    expect(await ask(other, device)).toEqual(absent);
    const without = await asAuthor((context) =>
      tellDevice(
        { ...context, platform: { ...context.platform, push: undefined } },
        { code, device },
      ),
    );
    expect(without).toEqual(absent);
    expect(await devicesOf(code)).toBe(0);
  });
});
