import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { EMAIL, PASSWORD, signInStage, telephone, VISIT } from '../testing/sign-in-stage.ts';
import { addPasskey, askForOwnPasskey } from './add-passkey.ts';
import { askForPasskey } from './ask-for-passkey.ts';
import { changePassword, readPasswordForm } from './change-password.ts';
import { endSessions } from './end-sessions.ts';
import { proveIdentity } from './prove-identity.ts';
import { readOwnAccount } from './read-own-account.ts';
import { removeSignInMeans } from './remove-sign-in-means.ts';
import { renamePasskey } from './rename-passkey.ts';
import { setLanguage } from './set-language.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { suspendByAddress } from './suspend-by-address.ts';

const stage = signInStage();
const STEP_UP = { ok: false, refusal: 'step-up' };

async function own(token: string) {
  const read = await readOwnAccount(await stage.as(token));
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

async function addOne(token: string) {
  const context = await stage.as(token);
  const asked = await askForOwnPasskey(context);
  if (!asked.ok) throw new Error(asked.refusal);
  return await addPasskey(context, stage.device().create(asked.value), ' ключ у сейфі ');
}

describe('a session', () => {
  test('is over after a quarter of an hour without a sign of life', async () => {
    const { sessionToken } = await stage.joinByPassword();
    stage.pass({ minutes: 14 });
    expect((await stage.actorOf(sessionToken)).kind).toBe('staff');
    stage.pass({ minutes: 14 });
    expect((await stage.actorOf(sessionToken)).kind).toBe('staff');
    stage.pass({ minutes: 15 });
    expect((await stage.actorOf(sessionToken)).kind).toBe('resident');
  });

  test('is over after eight hours, however busy', async () => {
    const { sessionToken } = await stage.joinByPassword();
    for (let quarter = 0; quarter < 47; quarter += 1) {
      stage.pass({ minutes: 10 });
      expect((await stage.actorOf(sessionToken)).kind).toBe('staff');
    }
    stage.pass({ minutes: 10 });
    expect((await stage.actorOf(sessionToken)).kind).toBe('resident');
  });

  test('ends at the next request when its owner is suspended', async () => {
    const { sessionToken } = await stage.joinByPassword();
    await suspendByAddress(stage.system, EMAIL);
    expect((await stage.actorOf(sessionToken)).kind).toBe('resident');
  });

  test('of somebody else cannot be ended, nor told from one that never was', async () => {
    const { sessionToken } = await stage.joinByPassword();
    const other = await stage.joinByPassword('taras@poruch.test');
    const [mine] = (await own(sessionToken)).sessions;
    const taras = await stage.as(other.sessionToken);
    const absent = { ok: false, refusal: 'absent' };
    expect(await endSessions(taras, mine?.id ?? newId(systemRandom))).toEqual(absent);
    expect(await endSessions(taras, newId(systemRandom))).toEqual(absent);
    expect((await stage.actorOf(sessionToken)).kind).toBe('staff');
  });

  test('ends its others at once', async () => {
    const { sessionToken, code } = await stage.joinByPassword();
    const credentials = { email: EMAIL, password: PASSWORD, code: code() };
    const second = await signInWithPassword(stage.context, credentials, VISIT);
    expect((await own(sessionToken)).sessions).toHaveLength(2);
    expect(await endSessions(await stage.as(sessionToken), 'others')).toEqual({
      ok: true,
      value: 1,
    });
    expect((await stage.actorOf(sessionToken)).kind).toBe('staff');
    if (second.ok) expect((await stage.actorOf(second.value.sessionToken)).kind).toBe('resident');
    expect(second.ok).toBe(true);
  });
});

describe('what one signs in with', () => {
  test('can be added to, named, and taken away but for the last', async () => {
    const { sessionToken } = await stage.joinByPasskey();
    const context = await stage.as(sessionToken);
    const [first] = (await own(sessionToken)).passkeys;
    const id = first?.id ?? newId<'passkey'>(systemRandom);
    expect(await removeSignInMeans(context, id)).toEqual({ ok: false, refusal: 'last-means' });
    expect(await addOne(sessionToken)).toEqual({ ok: true, value: undefined });
    expect(await renamePasskey(context, id, 'старий телефон')).toMatchObject({ ok: true });
    const labels = (await own(sessionToken)).passkeys.map(({ label }) => label);
    expect(labels).toEqual(['старий телефон', 'ключ у сейфі']);
    expect(await removeSignInMeans(context, id)).toMatchObject({ ok: true });
    expect((await own(sessionToken)).passkeys).toHaveLength(1);
  });

  test('keeps its last when two are taken away at once', async () => {
    const { sessionToken } = await stage.joinByPasskey();
    await addOne(sessionToken);
    const context = await stage.as(sessionToken);
    const { passkeys } = await own(sessionToken);
    const both = await Promise.all(passkeys.map(({ id }) => removeSignInMeans(context, id)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await own(sessionToken)).passkeys).toHaveLength(1);
  });

  test('is another’s business in nothing', async () => {
    const { sessionToken } = await stage.joinByPasskey();
    const [mine] = (await own(sessionToken)).passkeys;
    const other = await stage.joinByPassword('taras@poruch.test');
    const taras = await stage.as(other.sessionToken);
    const id = mine?.id ?? newId<'passkey'>(systemRandom);
    expect(await renamePasskey(taras, id, 'моє')).toEqual({ ok: false, refusal: 'absent' });
    expect(await removeSignInMeans(taras, id)).toEqual({ ok: false, refusal: 'absent' });
    expect(await renewRecoveryCodes(stage.context)).toEqual({ ok: false, refusal: 'forbidden' });
  });

  test('becomes a password, too, once its code was confirmed', async () => {
    const { sessionToken } = await stage.joinByPasskey();
    const context = await stage.as(sessionToken);
    const form = await readPasswordForm(context);
    if (!form.ok) throw new Error(form.refusal);
    const code = telephone(form.value.code.text, stage.platform.clock);
    const wrong = await changePassword(context, { password: PASSWORD, code: '000000' });
    expect(wrong).toEqual({ ok: false, refusal: 'code-wrong' });
    expect(await changePassword(context, { password: '', code: code() })).toMatchObject({
      ok: false,
    });
    expect(await changePassword(context, { password: PASSWORD, code: code() })).toMatchObject({
      ok: true,
    });
    // The code that confirmed it signs nobody in.
    const credentials = { email: EMAIL, password: PASSWORD, code: code() };
    expect(await signInWithPassword(stage.context, credentials, VISIT)).toMatchObject({
      ok: false,
    });
    stage.pass({ seconds: 30 });
    expect(
      await signInWithPassword(stage.context, { ...credentials, code: code() }, VISIT),
    ).toMatchObject({ ok: true });
  });

  test('gets new recovery codes, which end the old', async () => {
    const { sessionToken, recoveryCodes, code } = await stage.joinByPassword();
    const renewed = await renewRecoveryCodes(await stage.as(sessionToken));
    const signIn = (typed: string) =>
      signInWithPassword(stage.context, { email: EMAIL, password: PASSWORD, code: typed }, VISIT);
    expect(await signIn(recoveryCodes[0] ?? '')).toMatchObject({ ok: false });
    expect(await signIn(renewed.ok ? (renewed.value[0] ?? '') : '')).toMatchObject({ ok: true });
    expect((await own(sessionToken)).recoveryCodesLeft).toBe(9);
    expect(code()).toMatch(/^\d{6}$/);
  });
});

test('the language of an account is changed once: saved as it was, it is nothing for the journal', async () => {
  const { sessionToken } = await stage.joinByPasskey();
  const context = await stage.as(sessionToken);
  for (const language of ['en', 'en', 'uk', 'uk'] as const) {
    expect(await setLanguage(context, language)).toEqual({ ok: true, value: undefined });
    expect((await own(sessionToken)).account.language).toBe(language);
  }
  expect(await stage.entries('account.change')).toBe(2);
});

describe('a dangerous act', () => {
  test('waits for a proof when the last one is more than a quarter of an hour old', async () => {
    const { sessionToken } = await stage.joinByPasskey();
    stage.pass({ minutes: 10 });
    await stage.as(sessionToken);
    stage.pass({ minutes: 5 });
    expect(await renewRecoveryCodes(await stage.as(sessionToken))).toMatchObject({ ok: true });
    stage.pass({ seconds: 1 });
    const late = await stage.as(sessionToken);
    expect(await renewRecoveryCodes(late)).toEqual(STEP_UP);
    expect(await askForOwnPasskey(late)).toEqual(STEP_UP);
    expect(await removeSignInMeans(late, 'password')).toEqual(STEP_UP);
    expect(await changePassword(late, { password: PASSWORD, code: '' })).toEqual(STEP_UP);
    // What is not dangerous does not.
    expect((await own(sessionToken)).passkeys).toHaveLength(1);
  });

  test('is let through by a passkey, and the session has a new token from then on', async () => {
    const { sessionToken, device } = await stage.joinByPasskey();
    stage.pass({ minutes: 6 });
    const context = await stage.as(sessionToken);
    const asked = await askForPasskey(context, 'step-up');
    if (!asked.ok) throw new Error(asked.refusal);
    const json = device.get(asked.value);
    const proven = await proveIdentity(context, { kind: 'passkey', json }, VISIT);
    expect(proven).toMatchObject({ ok: true });
    expect((await stage.actorOf(sessionToken)).kind).toBe('resident');
    const fresh = await stage.as(proven.ok ? proven.value : '');
    expect(await renewRecoveryCodes(fresh)).toMatchObject({ ok: true });
  });

  test('is let through by a password and a code, and by neither alone', async () => {
    const { sessionToken, code } = await stage.joinByPassword();
    stage.pass({ minutes: 6 });
    const context = await stage.as(sessionToken);
    const prove = (password: string, typed: string) =>
      proveIdentity(context, { kind: 'password', password, code: typed }, VISIT);
    expect(await prove(PASSWORD, '000000')).toEqual({ ok: false, refusal: 'wrong' });
    expect(await prove('не той пароль зовсім', code())).toEqual({ ok: false, refusal: 'wrong' });
    expect(await prove(PASSWORD, code())).toMatchObject({ ok: true });
    expect(await stage.entries('session.prove')).toBe(1);
  });

  test('is not let through by a colleague’s passkey, nor by an answer for signing in', async () => {
    const { device } = await stage.joinByPasskey();
    const taras = await stage.joinByPassword('taras@poruch.test');
    const context = await stage.as(taras.sessionToken);
    for (const purpose of ['step-up', 'sign-in'] as const) {
      const asked = await askForPasskey(purpose === 'sign-in' ? stage.context : context, purpose);
      if (!asked.ok) throw new Error(asked.refusal);
      const proof = { kind: 'passkey', json: device.get(asked.value) } as const;
      expect(await proveIdentity(context, proof, VISIT)).toEqual({ ok: false, refusal: 'wrong' });
    }
  });
});
