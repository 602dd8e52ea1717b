import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach } from 'vitest';
import type { AccountId } from '#kernel/ids.ts';
import { type Clock, fixedClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { type TestPlatform, testPlatform } from '#platform/database/testing.ts';
import { memoryRateLimits } from '#platform/http/rate-limits.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT, type StaffActor } from '../domain/actor.ts';
import { createPolicy } from '../domain/policy.ts';
import type { Visit } from '../domain/session.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { identityPermissions } from '../permissions.ts';
import { signedInStaff } from '../testing.ts';
import { PLACES } from '../testing-people.ts';
import { acceptInvitation, type WayIn } from '../use-cases/accept-invitation.ts';
import { askForInvitedPasskey } from '../use-cases/add-passkey.ts';
import { createAdministrator } from '../use-cases/create-administrator.ts';
import { invitePerson } from '../use-cases/invite-person.ts';
import { openSignIn } from '../use-cases/open-sign-in.ts';
import { readInvitation } from '../use-cases/read-invitation.ts';
import { recognise } from '../use-cases/recognise.ts';
import { type Authenticator, authenticator } from './authenticator.ts';

export const PASSWORD = 'дощ парасоля трамвай';
export const EMAIL = 'olena.zrazkova@poruch.test';
const ORIGIN = 'http://localhost:20001';

/** An installation, with a clock that the test moves, and Olena, who is to be its administrator. */
export interface SignInStage {
  readonly platform: TestPlatform;
  /** As a resident, as whoever signs in is. */
  readonly context: IdentityContext;
  readonly system: IdentityContext;
  pass(duration: Temporal.DurationLike): void;
  invite(email?: string): Promise<string>;
  /** A press officer, whom a coordinator of everywhere invites. */
  inviteByCoordinator(): Promise<InvitedByCoordinator>;
  joinByPassword(email?: string): Promise<Joined>;
  joinByPasskey(): Promise<Joined & { readonly device: Authenticator }>;
  /** The context of whoever holds a session's token. */
  as(sessionToken: string): Promise<IdentityContext>;
  actorOf(sessionToken: string): Promise<Actor>;
  device(): Authenticator;
  /** How often an action stands in the journal. */
  entries(action: string): Promise<number>;
}

export interface InvitedByCoordinator {
  readonly token: string;
  readonly accountId: AccountId;
  readonly maker: StaffActor;
}

interface Joined {
  readonly accountId: AccountId;
  readonly sessionToken: string;
  readonly deviceToken: string;
  readonly recoveryCodes: readonly string[];
  /** What the telephone shows now. */
  readonly code: () => string;
}

export const EVERYWHERE = {
  areaId: undefined,
  organisationId: undefined,
  endsOn: undefined,
} as const;

export const VISIT: Visit = {
  client: '203.0.113.7',
  device: 'Firefox, Windows',
  deviceToken: undefined,
  sessionToken: undefined,
};

export function signInStage(): SignInStage {
  let stage: SignInStage | undefined;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage?.platform.close());
  const of = (name: keyof SignInStage) => {
    if (!stage) throw new Error('the stage is not set');
    return stage[name];
  };
  return new Proxy(Object.create(null) as SignInStage, {
    get: (_, name: keyof SignInStage) => of(name),
  });
}

async function openStage(): Promise<SignInStage> {
  const clock = movableClock('2026-11-25T08:00:00Z');
  const platform = await testPlatform({ clock, config: { publicUrl: ORIGIN } });
  const signIn = await openSignIn(platform, memoryRateLimits(systemRandom.bytes(32)));
  const policy = createPolicy(identityPermissions);
  const context: IdentityContext = {
    platform,
    policy,
    actor: RESIDENT,
    places: PLACES,
    signIn,
  };
  const system: IdentityContext = { ...context, actor: { kind: 'system', name: 'test' } };
  const header = (token: string) => (name: string) =>
    name === 'cookie' ? `${signIn.site.sessionCookie}=${token}` : undefined;
  const actorOf = (token: string) => recognise(context, header(token));
  const device = () => authenticator({ origin: ORIGIN, domain: 'localhost' });

  async function invite(email = EMAIL): Promise<string> {
    const person = { name: 'Олена Зразкова', email, language: 'uk' } as const;
    const created = await createAdministrator(system, person);
    if (!created.ok) throw new Error(created.refusal);
    return created.value.path.replace('/join/', '');
  }

  async function inviteByCoordinator(): Promise<InvitedByCoordinator> {
    const { actor: maker } = await signedInStaff(platform, { role: 'coordinator' });
    const person = { name: 'Петро Приклад', email: EMAIL, language: 'uk' } as const;
    const wanted = { role: 'press-officer', ...EVERYWHERE } as const;
    const invited = await invitePerson({ ...context, actor: maker }, person, wanted);
    if (!invited.ok) throw new Error(invited.refusal);
    if (!('link' in invited.value)) throw new Error('asked for a second person');
    const { accountId, path } = invited.value.link;
    return { token: path.replace('/join/', ''), accountId, maker };
  }

  async function join(token: string, way: WayIn, code: () => string): Promise<Joined> {
    const accepted = await acceptInvitation(context, token, way, VISIT);
    if (!accepted.ok) throw new Error(accepted.refusal);
    const { signedIn, recoveryCodes } = accepted.value;
    return { ...signedIn, recoveryCodes, code };
  }

  return {
    platform,
    context,
    system,
    pass: (duration) => clock.pass(duration),
    invite,
    inviteByCoordinator,
    joinByPassword: async (email) => {
      const token = await invite(email);
      const read = await readInvitation(context, token);
      if (!read.ok) throw new Error(read.refusal);
      const code = telephone(read.value.code.text, clock);
      const joined = await join(
        token,
        { kind: 'password', password: PASSWORD, code: code() },
        code,
      );
      clock.pass({ seconds: 30 });
      return joined;
    },
    joinByPasskey: async () => {
      const token = await invite();
      const asked = await askForInvitedPasskey(context, token);
      if (!asked.ok) throw new Error(asked.refusal);
      const made = device();
      const way = { kind: 'passkey', json: made.create(asked.value), label: 'телефон' } as const;
      return { ...(await join(token, way, () => '')), device: made };
    },
    as: async (token) => ({ ...context, actor: await actorOf(token) }),
    actorOf,
    device,
    entries: async (action) => (await entriesOf(platform, action)).length,
  };
}

/** What an app for one-time codes shows, once it was given the secret as text. */
export function telephone(secretText: string, clock: Clock): () => string {
  const secret = Secret.fromBase32(secretText.replaceAll(' ', ''));
  return () => TOTP.generate({ secret, timestamp: clock.now().epochMilliseconds });
}

function movableClock(start: string): Clock & { pass(duration: Temporal.DurationLike): void } {
  let clock = fixedClock(start);
  return {
    timeZone: clock.timeZone,
    now: () => clock.now(),
    today: () => clock.today(),
    pass: (duration) => {
      clock = fixedClock(clock.now().add(duration).toString());
    },
  };
}
