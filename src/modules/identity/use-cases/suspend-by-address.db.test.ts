import { describe, expect, test } from 'vitest';
import { RESIDENT } from '../domain/actor.ts';
import { EMAIL, signInStage } from '../testing/sign-in-stage.ts';
import { restoreByAddress, suspendByAddress } from './suspend-by-address.ts';

const stage = signInStage();
const FORBIDDEN = { ok: false, refusal: 'forbidden' };

describe('shutting somebody out by their address', () => {
  test('is for the command line: not even an administrator does it from the desk', async () => {
    const { sessionToken } = await stage.joinByPassword();
    for (const context of [await stage.as(sessionToken), { ...stage.system, actor: RESIDENT }]) {
      expect(await suspendByAddress(context, EMAIL)).toEqual(FORBIDDEN);
      expect((await stage.actorOf(sessionToken)).kind).toBe('staff');
    }
    expect(await suspendByAddress(stage.system, EMAIL)).toMatchObject({ ok: true });
    expect(await restoreByAddress({ ...stage.system, actor: RESIDENT }, EMAIL)).toEqual(FORBIDDEN);
    // Whoever is asked for is not there to be told from nobody.
    expect(await suspendByAddress({ ...stage.system, actor: RESIDENT }, 'x@example.org')).toEqual(
      FORBIDDEN,
    );
  });
});
