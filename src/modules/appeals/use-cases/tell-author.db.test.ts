import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { AppealId } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { seeEverything } from '../../../platform/database/testing.ts';
import type { Mailer } from '../../../platform/mail/mailer.ts';
import { openMailer } from '../../../platform/mail/open-mailer.ts';
import { openTestMailServer, type TestMailServer } from '../../../platform/mail/testing.ts';
import { RESIDENT } from '../../identity/index.ts';
import { staffIn } from '../../officers/testing.ts';
import { appealHandlers } from '../by-itself.ts';
import { appealsForEachTest } from '../testing.ts';
import { tellAuthor } from './tell-author.ts';

const INSTALLATION = { kind: 'system', name: 'appeals' } as const;

describe('an author of an appeal who left an address', () => {
  const appeals = appealsForEachTest();
  let server: TestMailServer;
  beforeEach(async () => {
    server = await openTestMailServer();
  });
  afterEach(() => server.close());

  /** The event of a step, given to the handlers. */
  const hear = async (id: AppealId) => {
    using context = await appeals.as(INSTALLATION);
    const mail = openMailer({ smtpUrl: server.url, from: 'no-reply@poruch.example' });
    const platform = { ...context.platform, mail };
    const event = { id: '', sequence: 1n, type: 'appeal.taken', subject: { appeal: id } } as const;
    for (const { types, handle } of appealHandlers({ ...context, platform })) {
      if (types.includes(event.type)) await handle(event);
    }
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
    const words = () => ({ subject: 'news', text: 'news' });
    const slow = { ...context, platform: { ...context.platform, mail } };
    expect(await tellAuthor(slow, words, { id })).toMatchObject({ ok: true });
    expect(waited).toBe(false);
  });

  it('is not written where they left none, nor in the name of anybody', async () => {
    const { id } = await appeals.send({ answerWay: 'post', email: '', phone: '+380671234567' });
    await appeals.give(await staffIn(appeals.planted, 'coordinator'), id);
    await hear(id);
    expect(server.taken).toEqual([]);
    using context = await appeals.as(RESIDENT);
    const words = () => ({ subject: '', text: '' });
    expect(await tellAuthor(context, words, { id })).toEqual({ ok: false, refusal: 'forbidden' });
  });
});
