import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportId } from '#kernel/ids.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { Event } from '#platform/events/event.ts';
import { openMailer } from '#platform/mail/open-mailer.ts';
import { openTestMailServer, type TestMailServer } from '#platform/mail/testing.ts';
import { createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { authorHandlers } from '../author-news.ts';
import { reportsForEachTest } from '../testing.ts';
import { answerReport } from './answer-report.ts';
import { answerWhetherMended } from './answer-whether-mended.ts';
import { askAuthors } from './ask-authors.ts';
import { tellAuthor } from './tell-author.ts';

const INSTALLATION = { kind: 'system', name: 'reports' } as const;
const HANNA = { kind: 'email', value: 'hanna@example.org' } as const;
const FOUR_WEEKS_LATER = '2026-12-24T08:00:00Z';
const MAIL_WORDS = () => ({ subject: 'Чи все гаразд?', text: 'Скажіть.' });
const WORDS = {
  mail: MAIL_WORDS,
  sms: () => 'Є новина.',
  push: () => ({ title: 'Є новина', text: '', path: '/', tag: '' }),
};

describe('an author who left an address', () => {
  const reports = reportsForEachTest();
  let server: TestMailServer;
  beforeEach(async () => {
    server = await openTestMailServer();
  });
  afterEach(() => server.close());

  const installation = async (at?: string, mail = true) => {
    const context = await reports.as(INSTALLATION, at);
    const mailer = mail
      ? openMailer({ smtpUrl: server.url, from: 'no-reply@poruch.example' })
      : undefined;
    return { ...context, platform: { ...context.platform, mail: mailer } };
  };
  const answer = async (id: ReportId, status: 'accepted' | 'resolved', at?: string) => {
    using context = await reports.as(await staffIn(reports.planted, 'coordinator'), at);
    const seenAt = (await reports.rows()).find((one) => one.id === id)?.changed_at;
    if (!seenAt) throw new Error('no report');
    const step = { status, words: 'Лампу замовлено.', passedTo: undefined } as const;
    const done = await answerReport(context, { id, ...step, duplicateOf: undefined, seenAt });
    if (!done.ok) throw new Error(done.refusal);
  };
  /** The event of an answer, given to the handler. */
  const hear = async (id: ReportId, mail = true) => {
    using context = await installation(undefined, mail);
    const event: Event = { id: '', sequence: 1n, type: 'report.answered', subject: { report: id } };
    for (const handler of authorHandlers(context)) await handler.handle(event);
  };
  const ask = async (at = FOUR_WEEKS_LATER) => {
    using context = await installation(at);
    return await askAuthors(context, WORDS);
  };
  const bodies = () =>
    server.taken.map(({ raw }) => {
      const [head = '', ...body] = raw.split('\r\n\r\n');
      const encoding = head.includes('base64') ? 'base64' : 'utf8';
      return Buffer.from(body.join('\r\n\r\n'), encoding).toString();
    });

  it('is written nothing where a program reported for them: they have no code to read it by', async () => {
    const { id } = await reports.send({ contact: HANNA });
    await seeEverything(reports.planted.platform.database, (tx) =>
      sql`update reports.report set way = 'open311'`.execute(tx),
    );
    await answer(id, 'resolved');
    await hear(id);
    expect(await ask()).toMatchObject({ ok: true });
    expect(server.taken).toEqual([]);
  });

  it('is written once of each step that others take, in their language', async () => {
    const { id, code } = await reports.send({ contact: HANNA, language: 'en' });
    await hear(id);
    expect(server.taken).toEqual([]);
    await answer(id, 'accepted');
    await hear(id);
    await hear(id);
    expect(server.taken.map(({ to }) => to)).toEqual([[HANNA.value]]);
    const [body = ''] = bodies();
    expect(body).toContain('http://localhost:3000/en/receipt');
    for (const secret of [code, id, 'ліхтар', 'Лампу', 'police', 'report']) {
      expect(`${server.taken[0]?.raw} ${body}`).not.toContain(secret);
    }
    await answer(id, 'resolved', '2026-11-25T09:00:00Z');
    await hear(id);
    expect(server.taken).toHaveLength(2);
    const ids = server.taken.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]);
    expect(new Set(ids).size).toBe(2);
  });

  it('is written in Ukrainian where the page of the receipt has not their language', async () => {
    const { id } = await reports.send({ contact: HANNA, language: 'ro' });
    await answer(id, 'accepted');
    await hear(id);
    expect(bodies()[0]).toContain('http://localhost:3000/receipt ');
  });

  it('is written again where the server put it off, and never again where it refused', async () => {
    const { id } = await reports.send({ contact: HANNA });
    await answer(id, 'accepted');
    server.answer('450');
    await expect(hear(id)).rejects.toThrow();
    server.answer('250');
    await hear(id);
    expect(server.taken).toHaveLength(1);
    await answer(id, 'resolved', '2026-11-25T09:00:00Z');
    server.answer('550');
    await hear(id);
    server.answer('250');
    await hear(id);
    expect(await ask()).toEqual({ ok: true, value: { asked: 0 } });
    expect(server.taken).toHaveLength(1);
  });

  it('is written once where two processes hear of it at once', async () => {
    const { id } = await reports.send({ contact: HANNA });
    await answer(id, 'accepted');
    await Promise.all([hear(id), hear(id), hear(id)]);
    expect(server.taken).toHaveLength(1);
  });

  it('gets no mail by telephone, without an address, or where the installation has none', async () => {
    const phone = {
      kind: 'phone',
      value: '+380670000009',
      isCallWanted: true,
      isSmsWanted: false,
    } as const;
    for (const contact of [phone, undefined]) {
      const { id } = await reports.send({ contact });
      await answer(id, 'accepted');
      await hear(id);
    }
    const { id } = await reports.send({ contact: HANNA });
    await answer(id, 'accepted');
    await hear(id, false);
    expect(server.taken).toEqual([]);
  });

  it('is asked though another one’s letter box is full', async () => {
    for (const name of ['full', 'one', 'two', 'three']) {
      const { id } = await reports.send({
        contact: { kind: 'email', value: `${name}@example.org` },
      });
      await answer(id, 'resolved');
    }
    server.answer('450', 'full@example.org');
    await expect(ask()).rejects.toThrow();
    expect(server.taken).toHaveLength(3);
    server.answer('250');
    expect(await ask()).toEqual({ ok: true, value: { asked: 1 } });
  });

  it('is asked once, four weeks after it was said to be done, unless they have said so', async () => {
    const first = await reports.send({ contact: HANNA });
    const second = await reports.send({ contact: { kind: 'email', value: 'petro@example.org' } });
    for (const { id } of [first, second]) await answer(id, 'resolved');
    expect(await ask('2026-12-22T08:00:00Z')).toEqual({ ok: true, value: { asked: 0 } });
    using author = await reports.as(RESIDENT, FOUR_WEEKS_LATER);
    await answerWhetherMended(author, { code: second.code, mended: 'yes', words: '' });
    expect(await ask()).toEqual({ ok: true, value: { asked: 1 } });
    expect(await ask()).toEqual({ ok: true, value: { asked: 0 } });
    expect(server.taken.map(({ to }) => to)).toEqual([[HANNA.value]]);
  });

  it('is written to by the installation alone', async () => {
    const { id } = await reports.send({ contact: HANNA });
    using context = await installation();
    const forbidding = { ...context, policy: createPolicy([]) };
    const refused = { ok: false, refusal: 'forbidden' };
    expect(await tellAuthor(forbidding, WORDS, { id, by: 'email' })).toEqual(refused);
    expect(await askAuthors(forbidding, WORDS)).toEqual(refused);
  });
});
