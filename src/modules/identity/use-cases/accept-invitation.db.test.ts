import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { signedInStaff, suspend, takeRolesBack } from '../testing.ts';
import {
  EMAIL,
  EVERYWHERE,
  type InvitedByCoordinator,
  PASSWORD,
  signInStage,
  telephone,
  VISIT,
} from '../testing/sign-in-stage.ts';
import { acceptInvitation, type WayIn } from './accept-invitation.ts';
import { askForInvitedPasskey } from './add-passkey.ts';
import { grantRole } from './grant-role.ts';
import { inviteAgain } from './invite-again.ts';
import { readInvitation } from './read-invitation.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { restoreByAddress, suspendByAddress } from './suspend-by-address.ts';

const stage = signInStage();
const ABSENT = { ok: false, refusal: 'absent' };

const accept = (token: string, way: WayIn) => acceptInvitation(stage.context, token, way, VISIT);

async function shownCode(token: string): Promise<string> {
  const read = await readInvitation(stage.context, token);
  if (!read.ok) throw new Error(read.refusal);
  return telephone(read.value.code.text, stage.platform.clock)();
}

async function byPassword(token: string, password = PASSWORD) {
  return await accept(token, { kind: 'password', password, code: await shownCode(token) });
}

describe('an invitation', () => {
  test('says who is invited to what, and reading it changes nothing', async () => {
    const token = await stage.invite();
    const read = await readInvitation(stage.context, token);
    expect(read).toMatchObject({
      ok: true,
      value: { name: 'Олена Зразкова', roles: ['administrator'], invitedBy: undefined },
    });
    // Opened again, it offers the telephone the same secret: nothing is to be scanned twice.
    expect(await readInvitation(stage.context, token)).toEqual(read);
    expect(await stage.entries('invitation.accept')).toBe(0);
  });

  test('lets in once, with ten recovery codes and a session', async () => {
    const token = await stage.invite();
    const accepted = await byPassword(token);
    expect(accepted.ok && accepted.value.recoveryCodes).toHaveLength(10);
    if (accepted.ok) {
      const actor = await stage.actorOf(accepted.value.signedIn.sessionToken);
      expect(actor).toMatchObject({ kind: 'staff', grants: [{ role: 'administrator' }] });
    }
    expect(await accept(token, { kind: 'password', password: PASSWORD, code: '' })).toEqual(ABSENT);
    expect(await readInvitation(stage.context, token)).toEqual(ABSENT);
    expect(await stage.entries('invitation.accept')).toBe(1);
  });

  test('tells who holds their roles from now on: until then nobody counted them in', async () => {
    const accepted = await byPassword(await stage.invite());
    expect(accepted.ok).toBe(true);
    const told = await seeEverything(
      stage.platform.database,
      async (tx) =>
        await sql<{ email: string }>`
          select account.email from platform.event
          join identity.account on account.id::text = event.subject ->> 'account'
          where event.type = 'invitation.accepted'`.execute(tx),
    );
    expect(told.rows).toEqual([{ email: EMAIL }]);
  });

  test('that two use at once lets in one', async () => {
    const token = await stage.invite();
    const both = await Promise.all([byPassword(token), byPassword(token)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test.each([
    ['forged', async () => 'x'.repeat(43)],
    ['empty', async () => ''],
    [
      'a week old',
      async () => {
        const token = await stage.invite();
        stage.pass({ hours: 7 * 24 });
        return token;
      },
    ],
    [
      'replaced by a newer one',
      async () => {
        const token = await stage.invite();
        await inviteAgain(stage.system, EMAIL);
        return token;
      },
    ],
    [
      'of somebody who was suspended meanwhile',
      async () => {
        const token = await stage.invite();
        await suspendByAddress(stage.system, EMAIL);
        return token;
      },
    ],
    [
      'of before a suspension that was lifted',
      async () => {
        const token = await stage.invite();
        await suspendByAddress(stage.system, EMAIL);
        await restoreByAddress(stage.system, EMAIL);
        return token;
      },
    ],
  ])('that is %s leads nowhere', async (_, give) => {
    const token = await give();
    expect(await readInvitation(stage.context, token)).toEqual(ABSENT);
    expect(await accept(token, { kind: 'password', password: PASSWORD, code: '' })).toEqual(ABSENT);
    expect(await askForInvitedPasskey(stage.context, token)).toEqual(ABSENT);
  });

  test('of a colleague lets in as long as she could make it', async () => {
    const { token, maker } = await stage.inviteByCoordinator();
    const read = await readInvitation(stage.context, token);
    const invitedBy = { id: maker.id, name: maker.displayName };
    expect(read).toMatchObject({ ok: true, value: { roles: ['press-officer'], invitedBy } });
    expect(await byPassword(token)).toMatchObject({ ok: true });
  });

  test.each<[string, (invited: InvitedByCoordinator) => Promise<unknown>]>([
    ['was suspended', ({ maker }) => suspend(stage.platform, maker)],
    ['lost the role by which she invited', ({ maker }) => takeRolesBack(stage.platform, maker)],
    [
      'invites nobody any more, though nothing is left to be given',
      async ({ maker, accountId }) => {
        await takeRolesBack(stage.platform, maker);
        await takeRolesBack(stage.platform, { id: accountId });
      },
    ],
    [
      'could not give a role that somebody else gave meanwhile',
      async ({ accountId }) => {
        const { actor } = await signedInStaff(stage.platform, { role: 'administrator' });
        const given = { role: 'police-head', ...EVERYWHERE } as const;
        expect(await grantRole({ ...stage.context, actor }, accountId, given)).toHaveProperty(
          'ok',
          true,
        );
      },
    ],
  ])('of a colleague who %s leads nowhere', async (_, happen) => {
    const invited = await stage.inviteByCoordinator();
    await happen(invited);
    const { token } = invited;
    expect(await readInvitation(stage.context, token)).toEqual(ABSENT);
    expect(await accept(token, { kind: 'password', password: PASSWORD, code: '' })).toEqual(ABSENT);
    expect(await askForInvitedPasskey(stage.context, token)).toEqual(ABSENT);
  });

  test.each([
    ['password-short', 'дощ парасол'],
    ['password-easy', 'password1234'],
    ['password-easy', 'йцукенгшщзхї'],
    ['password-easy', 'Зразкова-Олена'],
    ['password-easy', 'poruch-poruch-2026'],
    ['password-easy', EMAIL],
    ['password-long', 'дощ парасоля '.repeat(20)],
  ])('refuses as %s «%s», and stays open', async (refusal, password) => {
    const token = await stage.invite();
    expect(await byPassword(token, password)).toEqual({ ok: false, refusal });
    expect(await byPassword(token)).toMatchObject({ ok: true });
  });

  test('is not used up by a code that is wrong, nor by a passkey of another site', async () => {
    const token = await stage.invite();
    const wrong = { kind: 'password', password: PASSWORD, code: '000000' } as const;
    expect(await accept(token, wrong)).toEqual({ ok: false, refusal: 'code-wrong' });
    const asked = await askForInvitedPasskey(stage.context, token);
    if (!asked.ok) throw new Error(asked.refusal);
    const json = stage.device().create(asked.value, { origin: 'http://evil.test' });
    expect(await accept(token, { kind: 'passkey', json, label: 'x' })).toEqual({
      ok: false,
      refusal: 'passkey-refused',
    });
    expect(await byPassword(token)).toMatchObject({ ok: true });
  });

  test('takes no passkey that was asked for by another invitation', async () => {
    const mine = await stage.invite();
    const others = await stage.invite('taras@poruch.test');
    const asked = await askForInvitedPasskey(stage.context, others);
    if (!asked.ok) throw new Error(asked.refusal);
    const json = stage.device().create(asked.value);
    expect(await accept(mine, { kind: 'passkey', json, label: 'x' })).toMatchObject({ ok: false });
  });
});

describe('whoever lost everything', () => {
  test('comes in by a new link, and nothing of before opens anything', async () => {
    const { code, sessionToken, recoveryCodes } = await stage.joinByPassword();
    const invited = await inviteAgain(stage.system, EMAIL);
    if (!invited.ok) throw new Error(invited.refusal);
    expect(invited.value.invitation.purpose).toBe('recover');
    // Only when it is used: a link that somebody else asked for takes nothing away.
    expect((await stage.actorOf(sessionToken)).kind).toBe('staff');
    const token = invited.value.invitation.path.replace('/join/', '');
    expect(await byPassword(token, 'кожух сопілка берег')).toMatchObject({ ok: true });
    expect((await stage.actorOf(sessionToken)).kind).toBe('resident');
    for (const typed of [code(), recoveryCodes[0] ?? '']) {
      const credentials = { email: EMAIL, password: PASSWORD, code: typed };
      expect(await signInWithPassword(stage.context, credentials, VISIT)).toMatchObject({
        ok: false,
      });
    }
  });

  test('is told apart: nobody is asked for whom there is no account', async () => {
    expect(await inviteAgain(stage.system, 'nobody@poruch.test')).toEqual({
      ok: false,
      refusal: 'account-unknown',
    });
  });
});
