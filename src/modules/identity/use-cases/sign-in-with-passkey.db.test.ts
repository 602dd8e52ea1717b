import { describe, expect, test } from 'vitest';
import { EMAIL, signInStage, VISIT } from '../testing/sign-in-stage.ts';
import { askForPasskey } from './ask-for-passkey.ts';
import { signInWithPasskey } from './sign-in-with-passkey.ts';
import { suspendByAddress } from './suspend-by-address.ts';

const stage = signInStage();
const WRONG = { ok: false, refusal: 'wrong' };

async function ask() {
  const asked = await askForPasskey(stage.context, 'sign-in');
  if (!asked.ok) throw new Error(asked.refusal);
  return asked.value;
}

const signIn = (json: string) => signInWithPasskey(stage.context, json, VISIT);

describe('a passkey', () => {
  // First: Node warns once of each thing.
  test('is made and used without a warning of Node’s in the terminal of whoever keeps the house', async () => {
    const warnings: string[] = [];
    const hear = ({ message }: Error) => warnings.push(message);
    process.on('warning', hear);
    const { device } = await stage.joinByPasskey();
    expect(await signIn(device.get(await ask()))).toMatchObject({ ok: true });
    process.off('warning', hear);
    expect(warnings).toEqual([]);
  });

  test('lets its owner in without a name or a password', async () => {
    const { device, accountId } = await stage.joinByPasskey();
    const signedIn = await signIn(device.get(await ask()));
    expect(signedIn).toMatchObject({ ok: true, value: { accountId } });
    expect(await stage.entries('session.begin')).toBe(2);
  });

  test('answers each question once', async () => {
    const { device } = await stage.joinByPasskey();
    const asked = await ask();
    const answer = device.get(asked);
    expect(await signIn(answer)).toMatchObject({ ok: true });
    expect(await signIn(answer)).toEqual(WRONG);
    expect(await signIn(device.get(asked))).toEqual(WRONG);
  });

  test.each([
    ['another origin, as a phishing page has', { origin: 'http://poruch.evil.test' }],
    ['another domain', { domain: 'evil.test' }],
    ['nobody’s finger', { verifies: false }],
  ])('opens nothing from %s', async (_, different) => {
    const { device } = await stage.joinByPasskey();
    expect(await signIn(device.get(await ask(), different))).toEqual(WRONG);
    expect(await signIn(device.get(await ask()))).toMatchObject({ ok: true });
  });

  test('opens nothing with a question of its own, or an old one', async () => {
    const { device } = await stage.joinByPasskey();
    const challenge = Buffer.alloc(32, 7).toString('base64url');
    expect(await signIn(device.get({ challenge }))).toEqual(WRONG);
    const asked = await ask();
    stage.pass({ minutes: 6 });
    expect(await signIn(device.get(asked))).toEqual(WRONG);
  });

  test('opens nothing when it is a copy whose count fell behind', async () => {
    const { device } = await stage.joinByPasskey();
    expect(await signIn(device.get(await ask()))).toMatchObject({ ok: true });
    device.rewind();
    expect(await signIn(device.get(await ask()))).toEqual(WRONG);
  });

  test('of nobody, of somebody suspended, and no passkey at all, open nothing', async () => {
    const { device } = await stage.joinByPasskey();
    expect(await signIn(stage.device().get(await ask()))).toEqual(WRONG);
    for (const json of ['', '{}', '[', '{"id":"__proto__"}', 'null']) {
      expect(await signIn(json)).toEqual(WRONG);
    }
    await suspendByAddress(stage.system, EMAIL);
    expect(await signIn(device.get(await ask()))).toEqual(WRONG);
  });
});
