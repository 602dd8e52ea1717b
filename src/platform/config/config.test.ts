import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const read = (environment: Record<string, string>) => readConfig(environment, '/srv/poruch');

describe('the configuration', () => {
  test('needs nothing to be set', () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: {
        port: 3000,
        publicUrl: 'http://localhost:3000',
        dataDir: '/srv/poruch/data',
        timeZone: 'Europe/Kyiv',
        trustedProxies: [],
      },
    });
  });

  test('takes an empty variable for one that is not set', () => {
    expect(read({ PORT: '', DATABASE_URL: '', HOME_AREA: '' })).toEqual(read({}));
  });

  test('takes lists as people write them', () => {
    const config = read({
      TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8  ::1',
      PUBLIC_URL: 'https://a.ua/',
    });
    expect(config).toMatchObject({
      ok: true,
      value: { trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1'], publicUrl: 'https://a.ua' },
    });
  });

  test('takes a witness elsewhere over TLS, and one on this machine without', () => {
    const url = (address: string) => read({ AUDIT_WITNESS_URL: address });
    expect(url('https://witness.example/heads')).toMatchObject({ ok: true });
    expect(url('http://127.0.0.1:8080/heads')).toMatchObject({ ok: true });
    expect(read({ AUDIT_WITNESS_FILE: '../usb/heads.jsonl' })).toMatchObject({
      ok: true,
      value: { auditWitnessFile: '/srv/usb/heads.jsonl' },
    });
  });

  test('writes mail where it is said through whom and from which address', () => {
    expect(read({})).toMatchObject({ value: { mail: undefined } });
    expect(
      read({ SMTP_URL: 'smtps://me:w%40rd@mail.example:465', MAIL_FROM: 'no-reply@poruch.ua' }),
    ).toMatchObject({
      value: {
        mail: { smtpUrl: 'smtps://me:w%40rd@mail.example:465', from: 'no-reply@poruch.ua' },
      },
    });
    const wrong = read({ SMTP_URL: 'smtps://me:hush@', MAIL_FROM: 'a@b.ua' });
    expect(wrong.ok).toBe(false);
    expect(JSON.stringify(wrong)).not.toContain('hush');
  });

  test('sends SMS where it is said through which gateway, and how it is spoken to', () => {
    expect(read({ SMS_TOKEN: 'abc' })).toMatchObject({ value: { sms: undefined } });
    const gateway = {
      SMS_URL: 'https://sms.example/send',
      SMS_TOKEN: 'abc',
      SMS_BODY: '{"to":["{digits}"],"text":"{text}"}',
      SMS_TAKEN: 'result.0.code=0,800',
    };
    expect(read(gateway)).toMatchObject({
      value: {
        sms: {
          url: 'https://sms.example/send',
          authorization: 'Bearer abc',
          body: { to: ['{digits}'], text: '{text}' },
          taken: { path: ['result', '0', 'code'], values: ['0', '800'] },
          refused: undefined,
          mostADay: 200,
          countries: ['UA', 'PL', 'SK', 'HU', 'RO', 'MD'],
        },
      },
    });
    expect(read({ ...gateway, SMS_COUNTRIES: 'ua, md' })).toMatchObject({
      value: { sms: { countries: ['UA', 'MD'] } },
    });
    expect(read({ ...gateway, SMS_TOKEN: 'Basic YTpi' })).toMatchObject({
      value: { sms: { authorization: 'Basic YTpi' } },
    });
    const wrong = read({ ...gateway, SMS_TOKEN: 'hush hush hush', SMS_BODY: '{"key":"hush"}' });
    expect(wrong).toMatchObject({ ok: false, refusal: { length: 2 } });
    expect(JSON.stringify(wrong)).not.toContain('hush');
  });

  test.each([
    [{ PUBLIC_URL: 'https://poruch.example' }, { contact: 'https://poruch.example' }],
    [{ PUBLIC_URL: 'https://poruch.example', PUSH: 'off' }, undefined],
    [{ PUBLIC_URL: 'http://poruch.example' }, undefined],
    [{}, { contact: 'mailto:poruch@localhost' }],
  ])('tells people on their devices where browsers can be told: %j', (environment, push) => {
    expect(read(environment)).toMatchObject({ value: { push } });
  });

  test.each([
    [{ PORT: 'abc' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ PORT: '3e3' }, 'PORT'],
    [{ PORT: '8080.5' }, 'PORT'],
    [{ PUBLIC_URL: 'poruch.ua' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'ftp://poruch.ua' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://rada.ua/poruch' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://rada.ua/?poruch' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://me:word@rada.ua' }, 'PUBLIC_URL'],
    [{ DATABASE_URL: 'mysql://a/b', DATABASE_OWNER_URL: 'postgres://a/b' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://a/b' }, 'DATABASE_OWNER_URL'],
    [{ HOME_AREA: 'Татарбунари' }, 'HOME_AREA'],
    [{ TIME_ZONE: 'Kyiv' }, 'TIME_ZONE'],
    [{ TRUSTED_PROXIES: 'localhost' }, 'TRUSTED_PROXIES'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES'],
    [{ TRUSTED_PROXIES: '10.0.0.0/8/9' }, 'TRUSTED_PROXIES'],
    [{ AUDIT_WITNESS_URL: 'http://witness.example/heads' }, 'AUDIT_WITNESS_URL'],
    [{ AUDIT_WITNESS_URL: 'witness.example' }, 'AUDIT_WITNESS_URL'],
    [{ SMTP_URL: 'mail.example', MAIL_FROM: 'a@b.ua' }, 'SMTP_URL'],
    [{ SMTP_URL: 'https://mail.example', MAIL_FROM: 'a@b.ua' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.example/?tls=no', MAIL_FROM: 'a@b.ua' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM'],
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'poruch' }, 'MAIL_FROM'],
    [{ SMS_URL: 'http://sms.example/send', SMS_BODY: '{"a":"{to}{text}"}' }, 'SMS_URL'],
    [{ SMS_URL: 'https://sms.example/send' }, 'SMS_BODY'],
    [{ SMS_TAKEN: 'a.b = c d' }, 'SMS_TAKEN'],
    [{ SMS_A_DAY: '0' }, 'SMS_A_DAY'],
    [{ SMS_COUNTRIES: 'UA XX' }, 'SMS_COUNTRIES'],
    [{ SMS_COUNTRIES: ' ' }, 'SMS_COUNTRIES'],
    [{ PUSH: 'yes' }, 'PUSH'],
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN'],
    [{ METRICS_TOKEN: 'with spaces in its middle' }, 'METRICS_TOKEN'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ])(
    'refuses %j with one sentence in each language, which begins with %s',
    (environment, variable) => {
      const config = read(environment);
      expect(config.ok).toBe(false);
      if (config.ok) return;
      expect(config.refusal).toHaveLength(1);
      const [said] = config.refusal;
      expect(said?.uk).toMatch(new RegExp(`^${variable}: .*Потрібно: [^.]{5}`, 'u'));
      expect(said?.en).toMatch(new RegExp(`^${variable}: .*Needed: [^.]{5}`));
      expect(said?.en).not.toMatch(/Needed: .*\p{Script=Cyrillic}/u);
    },
  );

  test('says what was given and what is allowed', () => {
    expect(read({ PORT: '70000' })).toEqual({
      ok: false,
      refusal: [
        {
          uk: 'PORT: «70000» не годиться. Потрібно: ціле число від 0 до 65535.',
          en: 'PORT: “70000” will not do. Needed: a whole number from 0 to 65535.',
        },
      ],
    });
  });

  test.each(['mysql://poruch:hush@db/poruch', 'postgres:// poruch:hush@db', 'password=hush'])(
    'repeats no password: %s',
    (address) => {
      const config = read({ DATABASE_READ_URL: address });
      expect(config).toMatchObject({ ok: false, refusal: { length: 1 } });
      expect(JSON.stringify(config)).not.toContain('hush');
    },
  );

  test('keeps backups as long as was asked, but nothing beyond 35 days', () => {
    expect(read({})).toMatchObject({ value: { backupKeep: { days: 7, weeks: 5 } } });
    expect(read({ BACKUP_KEEP: '14d' })).toMatchObject({
      value: { backupKeep: { days: 14, weeks: 0 } },
    });
    for (const BACKUP_KEEP of ['36d', '0d', '7d 6w', '7', 'завжди']) {
      expect(read({ BACKUP_KEEP })).toMatchObject({ ok: false, refusal: { length: 1 } });
    }
    expect(read({ BACKUP_CRON: '40 2 * *' })).toMatchObject({ ok: false });
  });

  test('says everything that is wrong at once', () => {
    const config = read({ PORT: 'x', TIME_ZONE: 'y', LOG_LEVEL: 'z' });
    expect(config).toMatchObject({ ok: false, refusal: { length: 3 } });
  });
});
