import { describe, expect, test, vi } from 'vitest';
import {
  CODES_FROM_KNOWN_DEVICE,
  CODES_OF_ACCOUNT,
  FROM_NETWORK_TO_ACCOUNT,
} from '../domain/sign-in-limits.ts';
import { EMAIL, PASSWORD, signInStage, VISIT } from '../testing/sign-in-stage.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { restoreByAddress, suspendByAddress } from './suspend-by-address.ts';

const stage = signInStage();
const WRONG = { ok: false, refusal: 'wrong' };

function signIn(typed: { email?: string; password?: string; code?: string }, visit = VISIT) {
  const credentials = { email: EMAIL, password: PASSWORD, code: '', ...typed };
  return signInWithPassword(stage.context, credentials, visit);
}

describe('signing in with a password and a code', () => {
  test('lets its owner in, with an entry in the journal before anybody has the cookie', async () => {
    const { code, accountId } = await stage.joinByPassword();
    const signedIn = await signIn({ email: ` ${EMAIL.toUpperCase()} `, code: code() });
    expect(signedIn).toMatchObject({ ok: true, value: { accountId } });
    expect(await stage.entries('session.begin')).toBe(2);
  });

  test('gives one answer to a wrong password, a wrong code, nobody’s address and a suspended account', async () => {
    const { code } = await stage.joinByPassword();
    expect(await signIn({ password: 'не той пароль зовсім', code: code() })).toEqual(WRONG);
    expect(await signIn({ code: '000000' })).toEqual(WRONG);
    expect(await signIn({ email: 'nobody@poruch.test', code: code() })).toEqual(WRONG);
    expect(await signIn({ email: 'not an address', code: code() })).toEqual(WRONG);
    await suspendByAddress(stage.system, EMAIL);
    expect(await signIn({ code: code() })).toEqual(WRONG);
    expect(await stage.entries('session.refuse')).toBe(5);
    // The control: the very same, once nothing is wrong.
    await restoreByAddress(stage.system, EMAIL);
    expect(await signIn({ code: code() })).toMatchObject({ ok: true });
  });

  test('takes a one-time code once: whoever looked over a shoulder comes too late', async () => {
    const { code } = await stage.joinByPassword();
    const shown = code();
    expect(await signIn({ code: shown })).toMatchObject({ ok: true });
    expect(await signIn({ code: shown })).toEqual(WRONG);
    stage.pass({ seconds: 30 });
    expect(await signIn({ code: shown })).toEqual(WRONG);
    expect(await signIn({ code: code() })).toMatchObject({ ok: true });
  });

  test('takes a code of the step before, and none that was skipped since', async () => {
    const { code } = await stage.joinByPassword();
    const early = code();
    stage.pass({ seconds: 30 });
    expect(await signIn({ code: code() })).toMatchObject({ ok: true });
    expect(await signIn({ code: early })).toEqual(WRONG);
  });

  test('takes two who send the same code at once for one', async () => {
    const { code } = await stage.joinByPassword();
    const shown = code();
    const both = await Promise.all([signIn({ code: shown }), signIn({ code: shown })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('takes each recovery code once, however it was typed', async () => {
    const { recoveryCodes } = await stage.joinByPassword();
    const [first = '', second = ''] = recoveryCodes;
    expect(await signIn({ code: first.toLowerCase().replace('-', ' ') })).toMatchObject({
      ok: true,
    });
    expect(await signIn({ code: first })).toEqual(WRONG);
    expect(await signIn({ code: second, password: 'не той пароль зовсім' })).toEqual(WRONG);
    expect(await signIn({ code: second })).toMatchObject({ ok: true });
  });

  test('lets in by a recovery code alone whoever has passkeys only', async () => {
    const { recoveryCodes } = await stage.joinByPasskey();
    const [code = ''] = recoveryCodes;
    expect(await signIn({ password: '', code: 'AAAAA-AAAAA' })).toEqual(WRONG);
    expect(await signIn({ password: '', code })).toMatchObject({ ok: true });
  });

  test('gives a new token whatever the browser brought, and ends the session that it held', async () => {
    const { code, sessionToken } = await stage.joinByPassword();
    const planted = await signIn({ code: code() }, { ...VISIT, sessionToken: 'x'.repeat(43) });
    expect(planted).toMatchObject({ ok: true });
    if (planted.ok) expect(planted.value.sessionToken).not.toBe('x'.repeat(43));
    stage.pass({ seconds: 30 });
    expect((await stage.actorOf(sessionToken)).kind).toBe('staff');
    await signIn({ code: code() }, { ...VISIT, sessionToken });
    expect((await stage.actorOf(sessionToken)).kind).toBe('resident');
  });
});

describe('a flood of wrong passwords', () => {
  const flood = { ...VISIT, client: '198.51.100.9' };

  test('is stopped for its network, and locks out neither the owner’s browser nor another network', async () => {
    const { code, deviceToken } = await stage.joinByPassword();
    for (let sent = 0; sent < FROM_NETWORK_TO_ACCOUNT.posts; sent += 1) {
      expect(await signIn({ password: 'wrong wrong wrong' }, flood)).toEqual(WRONG);
    }
    expect(await signIn({ code: code() }, flood)).toEqual({ ok: false, refusal: 'too-many' });
    expect(await signIn({ code: code() }, { ...flood, deviceToken })).toMatchObject({ ok: true });
    stage.pass({ seconds: 30 });
    expect(await signIn({ code: code() })).toMatchObject({ ok: true });
  });

  test('of codes after the right password is stopped from anywhere, but not from the owner’s browser', async () => {
    const { code, deviceToken } = await stage.joinByPassword();
    for (let sent = 0; sent < CODES_OF_ACCOUNT.posts; sent += 1) {
      const client = `198.51.100.${sent}`;
      expect(await signIn({ code: '000000' }, { ...VISIT, client })).toEqual(WRONG);
    }
    const elsewhere = { ...VISIT, client: '192.0.2.1' };
    expect(await signIn({ code: code() }, elsewhere)).toEqual(WRONG);
    expect(await signIn({ code: code() }, { ...elsewhere, deviceToken })).toMatchObject({
      ok: true,
    });
  });

  test('of codes from the owner’s own browser is stopped, too, and locks her out neither there nor elsewhere', async () => {
    const { code, deviceToken, recoveryCodes } = await stage.joinByPassword();
    const stolen = { ...VISIT, deviceToken };
    for (let sent = 0; sent < CODES_FROM_KNOWN_DEVICE.posts; sent += 1) {
      expect(await signIn({ code: '000000' }, stolen)).toEqual(WRONG);
    }
    expect(await signIn({ code: code() }, stolen)).toEqual(WRONG);
    const [recovery = '', another = ''] = recoveryCodes;
    expect(await signIn({ code: recovery, password: 'не той пароль зовсім' }, stolen)).toEqual(
      WRONG,
    );
    expect(await signIn({ code: recovery }, stolen)).toMatchObject({ ok: true });
    expect(await signIn({ code: code() }, { ...VISIT, client: '192.0.2.1' })).toMatchObject({
      ok: true,
    });
    for (let sent = 0; sent < CODES_OF_ACCOUNT.posts; sent += 1) {
      await signIn({ code: '000000' }, { ...VISIT, client: `198.51.100.${sent}` });
    }
    stage.pass({ seconds: 30 });
    const elsewhere = { ...VISIT, client: '192.0.2.2' };
    expect(await signIn({ code: code() }, elsewhere)).toEqual(WRONG);
    expect(await signIn({ code: another }, elsewhere)).toMatchObject({ ok: true });
  });

  test('of more than can be hashed is asked to come again, not piled up', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      signIn({ email: `nobody${index}@poruch.test` }, { ...VISIT, client: `203.0.${index}.1` }),
    );
    const refused = (await Promise.all(many)).filter((one) => !one.ok && one.refusal === 'busy');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(60);
  });
});

test('whether an account exists cannot be told by the time that a refusal takes: each hashes once', async () => {
  const { code } = await stage.joinByPassword();
  expect(code()).not.toBe('000000');
  const { signIn: means } = stage.context;
  const verify = vi.spyOn(means.passwords, 'verify');
  const hashes: Record<string, number> = {};
  const typed = {
    unknown: { email: 'nobody@poruch.test', code: '000000' },
    wrongPassword: { password: 'не той пароль зовсім', code: '000000' },
    rightPassword: { code: '000000' },
  };
  for (const [kind, credentials] of Object.entries(typed)) {
    verify.mockClear();
    expect(await signIn(credentials)).toEqual(WRONG);
    hashes[kind] = verify.mock.calls.length;
  }
  verify.mockRestore();
  expect(hashes).toEqual({ unknown: 1, wrongPassword: 1, rightPassword: 1 });
});
