import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMailer } from './open-mailer.ts';
import { openTestMailServer, type TestMailServer } from './testing.ts';

let server: TestMailServer;
beforeEach(async () => {
  server = await openTestMailServer();
});
afterEach(() => server.close());

const MAIL = {
  to: 'hanna@example.org',
  subject: 'Є новина',
  text: 'Вітаємо!\nЄ новина.\n',
  id: 'abc',
};
const open = (smtpUrl = server.url) => openMailer({ smtpUrl, from: 'no-reply@poruch.example' });

describe('the mailer', () => {
  it('hands a mail to the server, in the name of the installation, and says that a machine wrote it', async () => {
    expect(await open().send(MAIL)).toEqual({ ok: true, value: undefined });
    const [mail] = server.taken;
    expect(mail?.to).toEqual(['hanna@example.org']);
    expect(mail?.raw).toContain('Message-ID: <abc@poruch.example>');
    expect(mail?.raw).toContain('Auto-Submitted: auto-generated');
    expect(mail?.raw).toMatch(/^From: no-reply@poruch\.example\r$/m);
    const body = mail?.raw.split('\r\n\r\n').at(1) ?? '';
    expect(Buffer.from(body, 'base64').toString()).toBe('Вітаємо!\r\nЄ новина.\r\n');
  });

  it('writes into one header what somebody put lines into', async () => {
    const to = 'hanna@example.org\r\nBcc: all@example.org';
    await open()
      .send({ ...MAIL, to, subject: 'a\r\nBcc: all@example.org' })
      .catch(() => undefined);
    for (const { to: recipients, raw } of server.taken) {
      expect(recipients).toHaveLength(1);
      expect(raw).not.toMatch(/^Bcc:/m);
    }
  });

  it('knows an address that is refused for good from a server that puts off', async () => {
    server.answer('550');
    expect(await open().send(MAIL)).toEqual({ ok: false, refusal: 'refused' });
    server.answer('450');
    await expect(open().send(MAIL)).rejects.toThrow();
  });

  it('throws where no server answers, and says whether one does', async () => {
    expect(await open().answers()).toBe(true);
    const nowhere = open('smtp://127.0.0.1:9');
    await expect(nowhere.send(MAIL)).rejects.toThrow();
    expect(await nowhere.answers()).toBe(false);
  });

  it('gives addresses to another machine only encrypted', async () => {
    // The same server, under an address that does not look local.
    const elsewhere = server.url.replace('127.0.0.1', '[::ffff:127.0.0.1]');
    await expect(open(elsewhere).send(MAIL)).rejects.toThrow(/STARTTLS|TLS/);
    expect(server.taken).toEqual([]);
  });
});
