import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { AppealId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import { openMailer } from '#platform/mail/open-mailer.ts';
import { openTestMailServer, type TestMailServer } from '#platform/mail/testing.ts';
import { openSmsSender } from '#platform/sms/open-sms-sender.ts';
import type { SmsSender } from '#platform/sms/sms.ts';
import { openTestGateway } from '#platform/sms/testing.ts';
import { newsSms } from '#ui/receipt/news-sms.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { appealHandlers } from '../by-itself.ts';
import { appealsForEachTest } from '../testing.ts';
import { readAppealReceipt } from './read-appeal-receipt.ts';
import { stopAppealNews } from './stop-appeal-news.ts';
import { submitAppeal } from './submit-appeal.ts';
import { tellAuthor } from './tell-author.ts';

const NO_MAIL: Mailer = {
  send: () => Promise.reject(new Error('nothing is sent by a receipt')),
  answers: () => Promise.resolve(true),
};
const INSTALLATION = { kind: 'system', name: 'appeals' } as const;

describe('an author of an appeal who left an address', () => {
  const appeals = appealsForEachTest();
  let server: TestMailServer;
  beforeEach(async () => {
    server = await openTestMailServer();
  });
  afterEach(() => server.close());

  /** The event of a step, given to the handlers. */
  const hear = async (id: AppealId, sms?: SmsSender) => {
    using context = await appeals.as(INSTALLATION);
    const mail = openMailer({ smtpUrl: server.url, from: 'no-reply@poruch.example' });
    const platform = { ...context.platform, mail, sms };
    const event = { id: '', sequence: 1n, type: 'appeal.taken', subject: { appeal: id } } as const;
    // Each in a lane of its own: one that fails keeps no other waiting.
    const heard = appealHandlers({ ...context, platform }).filter(({ types }) =>
      types.includes(event.type),
    );
    const done = await Promise.allSettled(heard.map(({ handle }) => handle(event)));
    for (const one of done) if (one.status === 'rejected') throw one.reason;
  };

  it('is written once of each step, in their language, without the code and without a word of it', async () => {
    const { id, code } = await appeals.send({ language: 'en' });
    await hear(id);
    expect(server.taken).toEqual([]);
    await appeals.give(await staffIn(appeals.planted, 'coordinator'), id);
    await hear(id);
    await hear(id);
    expect(server.taken.map(({ to }) => to)).toEqual([['hanna@example.org']]);
    const [{ raw } = { raw: '' }] = server.taken;
    // Quoted-printable breaks long lines.
    const said = raw.replaceAll('=\r\n', '');
    expect(said).toContain('/en/receipt');
    for (const secret of [code, id, 'Вигадана', 'Зразкова', 'light', 'police']) {
      expect(said).not.toContain(secret);
    }
  });

  it('keeps nobody waiting who handles the appeal while the mail server takes its time', async () => {
    const { id } = await appeals.send();
    const coordinator = await staffIn(appeals.planted, 'coordinator');
    await appeals.give(coordinator, id);
    using context = await appeals.as(INSTALLATION);
    let waited = true;
    const mail: Mailer = {
      send: async () => {
        await seeEverything(context.platform.database, (tx) =>
          sql`select from appeals.appeal where id = ${id} for update nowait`.execute(tx),
        );
        waited = false;
        return ok(undefined);
      },
      answers: () => Promise.resolve(true),
    };
    const words = { mail: () => ({ subject: 'news', text: 'news' }), sms: () => 'news' };
    const slow = { ...context, platform: { ...context.platform, mail } };
    expect(await tellAuthor(slow, words, { id, by: 'email' })).toMatchObject({ ok: true });
    expect(waited).toBe(false);
  });

  it('is told by SMS, too, where they asked for it, though the mail server is away, until they stop both', async () => {
    const gateway = await openTestGateway();
    using context = await appeals.as(RESIDENT);
    const { database, clock, log } = context.platform;
    const sms = openSmsSender(gateway.settings, { database, clock, log, key: new Uint8Array(32) });
    const asked = appeals.letter({ phone: '+380671234567', sms: true });
    const sent = await submitAppeal({ ...context, platform: { ...context.platform, sms } }, asked);
    if (!sent.ok) throw new Error(sent.refusal);
    const id = context.receipts.of('appeal', asked.key).id;
    await appeals.give(await staffIn(appeals.planted, 'coordinator'), id);
    server.answer('450');
    await expect(hear(id, sms)).rejects.toThrow();
    await expect(hear(id, sms)).rejects.toThrow();
    expect(gateway.sent).toEqual([{ to: '380671234567', text: newsSms('uk') }]);
    const { code } = sent.value;
    const news = async (house: Partial<typeof context.platform> = { sms, mail: NO_MAIL }) => {
      const platform = { ...context.platform, ...house };
      const read = await readAppealReceipt({ ...context, platform }, code);
      return read.ok && read.value.news;
    };
    expect(await news()).toEqual(['email', 'sms']);
    expect(await news({ sms })).toEqual(['sms']);
    for (let time = 0; time < 2; time += 1)
      expect(await stopAppealNews(context, code)).toMatchObject({ ok: true });
    expect(await news()).toEqual([]);
    server.answer('250');
    await hear(id, sms);
    expect(server.taken).toEqual([]);
    expect(await entriesOf(appeals.planted.platform, 'appeal.stop-news')).toHaveLength(1);
    await gateway.close();
  });

  it('gets no SMS where none was offered', async () => {
    const offered = await appeals.send({ phone: '+380671234567', sms: true });
    expect((await appeals.row(offered.id)).is_sms_wanted).toBe(false);
  });

  it('is not written where they left none, nor in the name of anybody', async () => {
    const { id } = await appeals.send({ answerWay: 'post', email: '', phone: '+380671234567' });
    await appeals.give(await staffIn(appeals.planted, 'coordinator'), id);
    await hear(id);
    expect(server.taken).toEqual([]);
    using context = await appeals.as(RESIDENT);
    const words = { mail: () => ({ subject: '', text: '' }), sms: () => '' };
    expect(await tellAuthor(context, words, { id, by: 'email' })).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
  });
});
