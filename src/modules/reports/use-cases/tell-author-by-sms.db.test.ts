import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportId } from '#kernel/ids.ts';
import { earliestOf } from '#platform/events/not-before.ts';
import { createLogger } from '#platform/log/logger.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import { openGateway } from '#platform/sms/gateway.ts';
import { openSmsSender } from '#platform/sms/open-sms-sender.ts';
import { openTestGateway, TAKEN, type TestGateway } from '#platform/sms/testing.ts';
import { newsSms } from '#ui/receipt/news-sms.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { authorHandlers } from '../author-news.ts';
import { reportsForEachTest } from '../testing.ts';
import { answerReport } from './answer-report.ts';
import { readReceipt } from './read-receipt.ts';
import { stopNews } from './stop-news.ts';
import { tellAuthor } from './tell-author.ts';

const INSTALLATION = { kind: 'system', name: 'reports' } as const;
const NUMBER = '+380670000009';
const PHONE = { kind: 'phone', value: NUMBER, isCallWanted: true, isSmsWanted: true } as const;
const wordsOf = (text: string) => ({
  mail: () => ({ subject: text, text }),
  sms: () => text,
  push: () => ({ title: text, text, path: '/', tag: '' }),
});
const EMAIL = { kind: 'email', value: 'hanna@example.org' } as const;

describe('an author who asked for SMS', () => {
  const reports = reportsForEachTest();
  let gateway: TestGateway;
  let logged: string[] = [];
  let mailed: string[] = [];
  beforeEach(async () => {
    gateway = await openTestGateway();
    [logged, mailed] = [[], []];
  });
  afterEach(() => gateway.close());

  const mail: Mailer = {
    send: ({ to }) => {
      mailed.push(to);
      return Promise.resolve({ ok: true, value: undefined });
    },
    answers: () => Promise.resolve(true),
  };
  const installation = async (hasSms = true, at?: string) => {
    const context = await reports.as(INSTALLATION, at);
    const { database, clock } = context.platform;
    const log = createLogger('trace', { write: (line: string) => logged.push(line) });
    const sms = openSmsSender(gateway.settings, {
      database,
      clock,
      log,
      key: new Uint8Array(32),
      gateway: openGateway(gateway.settings, 150),
    });
    return {
      ...context,
      platform: { ...context.platform, log, mail, sms: hasSms ? sms : undefined },
    };
  };
  const answer = async (id: ReportId, status: 'accepted' | 'resolved', at?: string) => {
    using context = await reports.as(await staffIn(reports.planted, 'coordinator'), at);
    const seenAt = (await reports.rows()).find((one) => one.id === id)?.changed_at;
    if (!seenAt) throw new Error('no report');
    const step = { status, words: 'Лампу замовлено.', passedTo: undefined } as const;
    const done = await answerReport(context, { id, ...step, duplicateOf: undefined, seenAt });
    if (!done.ok) throw new Error(done.refusal);
  };
  const hear = async (id: ReportId, hasSms = true, at?: string) => {
    using context = await installation(hasSms, at);
    const event = {
      id: '',
      sequence: 1n,
      type: 'report.answered',
      subject: { report: id },
    } as const;
    for (const handler of authorHandlers(context)) await handler.handle(event);
  };
  const answered = async (contact: typeof PHONE | typeof EMAIL) => {
    const sent = await reports.send({ contact });
    await answer(sent.id, 'accepted');
    return sent;
  };

  it('gets one for each step that others take, in their language', async () => {
    const { id } = await reports.send({ contact: PHONE, language: 'en' });
    await hear(id);
    expect(gateway.sent).toEqual([]);
    await answer(id, 'accepted');
    await Promise.all([hear(id), hear(id), hear(id)]);
    expect(gateway.sent).toEqual([{ to: NUMBER.slice(1), text: newsSms('en') }]);
    await answer(id, 'resolved', '2026-11-25T09:00:00Z');
    await hear(id);
    expect(gateway.sent).toHaveLength(2);
  });

  it('gets no word of the report and no code, and nothing of them stands in the log', async () => {
    const { id, code } = await answered(PHONE);
    const secrets = [code, id, 'dark', 'ліхтар', 'Лампу', 'http'];
    const leaked = () => {
      const told = `${gateway.taken.map(({ body }) => body).join()} ${logged.join()}`;
      return [...secrets.filter((secret) => told.includes(secret)), ...numbersIn(logged)];
    };
    const numbersIn = (lines: readonly string[]) =>
      lines.filter((line) => line.includes('670000009'));
    gateway.answer('silence');
    await hear(id);
    expect(gateway.taken).toHaveLength(1);
    expect(logged).not.toEqual([]);
    expect(leaked()).toEqual([]);
    // And this would have been seen.
    gateway.answer(TAKEN);
    await answer(id, 'resolved', '2026-11-25T09:00:00Z');
    using context = await installation();
    context.platform.log.info({}, NUMBER);
    await tellAuthor(context, wordsOf(code), { id, by: 'sms' });
    expect(leaked()).toHaveLength(2);
  });

  it('gets it later where the gateway failed, and once where it was silent', async () => {
    const { id } = await answered(PHONE);
    gateway.answer({ status: 500, body: '' });
    await expect(hear(id)).rejects.toThrow('500');
    gateway.answer(TAKEN);
    await hear(id);
    await hear(id);
    expect(gateway.taken).toHaveLength(2);
    await answer(id, 'resolved', '2026-11-25T09:00:00Z');
    gateway.answer('silence');
    await hear(id);
    await hear(id);
    expect(gateway.taken).toHaveLength(3);
  });

  it('gets it the next day where a stranger used up the SMS of their number, and is not recorded as told before', async () => {
    for (let used = 0; used < 3; used += 1) await hear((await answered(PHONE)).id);
    const { id } = await answered(PHONE);
    const error: unknown = await hear(id).catch((thrown: unknown) => thrown);
    expect(earliestOf(error)?.toString()).toMatch(/^2026-11-26T/);
    expect(gateway.taken).toHaveLength(3);
    await hear(id, true, '2026-11-27T09:00:00Z');
    await hear(id, true, '2026-11-27T09:00:00Z');
    expect(gateway.taken).toHaveLength(4);
  });

  it('gets none where the number is refused for good, they did not ask, or none are sent', async () => {
    const { id } = await answered(PHONE);
    gateway.answer({ status: 200, body: '{"result":[{"code":404}]}' });
    await hear(id, false);
    await hear(id);
    await answer(id, 'resolved', '2026-11-25T09:00:00Z');
    await hear(id);
    const called = await reports.send({ contact: { ...PHONE, isSmsWanted: false } });
    await answer(called.id, 'accepted');
    await hear(called.id);
    expect(gateway.taken).toHaveLength(1);
  });

  it('stops it with the code of the receipt, and mail as well', async () => {
    using author = await reports.as(RESIDENT);
    for (const contact of [PHONE, EMAIL]) {
      const { id, code } = await answered(contact);
      const by = contact.kind === 'email' ? 'email' : 'sms';
      const news = async () => {
        const read = await readReceipt(author, code);
        return read.ok && read.value.news;
      };
      expect(await news()).toEqual({ by, isSilenced: false });
      for (let time = 0; time < 2; time += 1) {
        expect(await stopNews(author, { code, what: 'written' })).toEqual({
          ok: true,
          value: undefined,
        });
      }
      expect(await news()).toEqual({ by, isSilenced: true });
      await hear(id);
    }
    expect([...gateway.taken, ...mailed]).toEqual([]);
    expect(await entriesOf(reports.planted.platform, 'report.stop-news')).toHaveLength(2);
  });
});
