import { sql } from 'kysely';
import { type AccountId, newId } from '#kernel/ids.ts';
import type { Platform } from '#platform/platform.ts';
import { createInvitation } from '#modules/identity/index.ts';
import { saveSuspension } from '#modules/identity/storage/accounts.ts';
import { saveBreakGlass } from '#modules/identity/storage/break-glass.ts';
import { saveNotifications } from '#modules/identity/storage/notifications.ts';
import { savePasskey } from '#modules/identity/storage/passkeys.ts';
import { savePassword } from '#modules/identity/storage/passwords.ts';
import { saveRoleRequest } from '#modules/identity/storage/role-requests.ts';
import { saveGrant } from '#modules/identity/storage/save-grant.ts';
import { saveSession } from '#modules/identity/storage/sessions.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { newToken } from '#platform/crypto/token.ts';
import type { Asker } from './askers.ts';
import { allGrounds } from './grounds.ts';
import type { Plant, Thing, Where, World } from './line.ts';

/** Who may learn that somebody works here; the journal says of each entry who acted. */
const KNOWN_BY = ['account.read', 'rights.read', 'journal.export'] as const;

/** A district officer who serves on the ground; the asker, where it is to be their own. */
export const plantPerson: Plant = async (world, where, asker) => {
  if (where === 'assigned') return undefined;
  if (where === 'own')
    return asker.accountId ? ownAccount(world, asker, asker.accountId) : undefined;
  const { hromada, above } = world.groundOf(where);
  const facts = { areaIds: above };
  const name = world.marks.plant(KNOWN_BY, facts);
  const { actor } = await signedInStaff(world.context.platform, {
    name,
    role: 'district-officer',
    areaId: hromada,
  });
  const grant = actor.grants[0]?.id ?? '';
  return { params: { id: actor.id, grant }, facts: { ...facts, ownerId: actor.id } };
};

function ownAccount({ grounds }: World, asker: Asker, id: AccountId): Thing {
  const held = allGrounds(grounds).filter(({ hromada }) =>
    asker.roles.some(({ areaId }) => areaId === hromada),
  );
  const facts = { ownerId: id, areaIds: held.flatMap(({ above }) => above) };
  return { params: { id, grant: crypto.randomUUID() }, facts };
}

/** By the head of police there: everybody who may shut out may let in again, too. */
export const plantSuspended = suspendedBy('police-head', (above) => above[0]);

/** By a coordinator of the widest area above: whoever reaches less, or may take back less, may not let in again. */
export const plantSuspendedAbove = suspendedBy('coordinator', (above) => above.at(-1));

function suspendedBy(
  by: 'coordinator' | 'police-head',
  where: (above: readonly string[]) => string | undefined,
): Plant {
  return async (world, whose, asker) => {
    if (whose === 'own') return undefined;
    const thing = await plantPerson(world, whose, asker);
    const id = thing?.facts.ownerId;
    if (!thing || id === undefined) return undefined;
    const now = world.context.platform.clock.now();
    const areaId = where(world.groundOf(whose).above);
    await world.see((tx) => saveSuspension(tx, id, { by, areaId }, now));
    return thing;
  };
}

/** Somebody who was invited and has not come. */
export const plantInvited: Plant = async (world, where) => {
  if (where === 'own' || where === 'assigned') return undefined;
  const { hromada, above } = world.groundOf(where);
  const facts = { areaIds: above };
  const { platform } = world.context;
  // Whoever holds the link reads to whom it was sent.
  const name = world.marks.plant([...KNOWN_BY, 'invitation.accept'], facts);
  const email = `invited-${world.next()}@example.org`;
  const invited = await createInvitation(world.system, { person: { name, email, language: 'uk' } });
  if (!invited.ok) throw new Error(`no invitation: ${invited.refusal}`);
  const { accountId, path } = invited.value;
  await world.see((tx) =>
    saveGrant(tx, {
      id: newId<'grant'>(platform.random),
      role: 'district-officer',
      areaId: hromada,
      organisationId: undefined,
      endsOn: undefined,
      accountId,
      grantedBy: undefined,
      grantedAt: platform.clock.now(),
    }),
  );
  return { params: { id: accountId, token: path.slice('/join/'.length) }, facts };
};

/** What somebody asks to have opened. */
export const plantBreakGlass: Plant = async (world, where, asker) => {
  if (where === 'assigned' || (where === 'own' && !asker.accountId)) return undefined;
  const { hromada, above } = world.groundOf(where);
  const { clock, random } = world.context.platform;
  const by = where === 'own' ? asker.accountId : await somebody(world, where, asker);
  if (by === undefined) return undefined;
  const id = newId<'break-glass'>(random);
  const facts = { areaIds: above, ownerId: by };
  const mark = world.marks.plant(['break-glass.read'], facts);
  const reason = `${mark}: загубилася дитина, треба знати, хто писав про подвір’я`;
  const asked = { id, askedBy: by, areaId: hromada, reason, askedAt: clock.now() } as const;
  await world.see((tx) => saveBreakGlass(tx, { ...asked, dataClass: 'report' }));
  return { params: { id }, facts };
};

/** A role for somebody new, which a colleague asks for. */
export const plantRoleRequest: Plant = async (world, where, asker) => {
  if (where === 'assigned' || where === 'own') return undefined;
  const { hromada, above } = world.groundOf(where);
  const { clock, random } = world.context.platform;
  const askedBy = await somebody(world, where, asker);
  if (askedBy === undefined) return undefined;
  const id = newId<'role-request'>(random);
  const facts = { areaIds: above };
  const name = world.marks.plant(['role-request.read'], facts);
  const person = { name, email: `asked-${world.next()}@example.org`, language: 'uk' } as const;
  const wanted = {
    role: 'duty-officer',
    areaId: hromada,
    organisationId: undefined,
    endsOn: undefined,
  } as const;
  const access = { kind: 'invite', person, wanted } as const;
  await world.see((tx) => saveRoleRequest(tx, { id, askedBy, askedAt: clock.now(), access }));
  return { params: { id }, facts };
};

/** The account of the person who is planted there. */
async function somebody(world: World, where: Where, asker: Asker) {
  const thing = await world.thing(plantPerson, where, asker);
  return thing?.facts.ownerId;
}

/** What belongs to one account and nobody else: the asker's, or a colleague's of their own unit. */
function ofAccount(save: (world: World, accountId: AccountId) => Promise<Thing['params']>): Plant {
  return async (world, where, asker) => {
    if (where === 'assigned' || where === 'other') return undefined;
    const by = where === 'own' ? asker.accountId : await somebody(world, where, asker);
    if (by === undefined) return undefined;
    return { params: await save(world, by), facts: { ownerId: by } };
  };
}

export const plantNotification = ofAccount(async ({ context, see }, accountId) => {
  const { random, clock } = context.platform;
  const id = newId<'notification'>(random);
  const notice = { id, accountId, kind: 'break-glass.asked', path: '/desk', detail: {} } as const;
  await see((tx) => saveNotifications(tx, [{ ...notice, createdAt: clock.now() }]));
  return { id };
});

export const plantPasskey = ofAccount(async (world, accountId) => {
  await addPasskey(world, accountId);
  return { id: await addPasskey(world, accountId) };
});

/** Besides a passkey, so that it may be taken away. */
export const plantPassword = ofAccount(async (world, accountId) => {
  await addPasskey(world, accountId);
  const hash = await passwordHash(world);
  const now = world.context.platform.clock.now();
  await world.see((tx) => savePassword(tx, accountId, hash, now));
  return {};
});

/** One password for all of them: to hash it is meant to take long. */
async function passwordHash(world: World): Promise<string> {
  const known = hashes.get(world) ?? world.context.signIn.passwords.hash('дощ парасоля трамвай');
  hashes.set(world, known);
  const hash = await known;
  if (!hash.ok) throw new Error(hash.refusal);
  return hash.value;
}

const hashes = new WeakMap<World, ReturnType<World['context']['signIn']['passwords']['hash']>>();

async function addPasskey({ context, see, next }: World, accountId: AccountId) {
  const { random, clock } = context.platform;
  const id = newId<'passkey'>(random);
  const passkey = {
    id,
    accountId,
    credentialId: `credential-${next()}`,
    publicKey: new Uint8Array([1]),
    signCount: 0,
    transports: [],
    backedUp: false,
    label: 'Ключ',
    createdAt: clock.now(),
  };
  await see((tx) => savePasskey(tx, passkey));
  return id;
}

/** A session of the same person at another device. */
export const plantSession = ofAccount(async (world, accountId) => {
  const { id } = await addSession(world, accountId);
  return { id };
});

/** The one that is signed out with this very request. */
export const plantOwnSession: Plant = async (world, where, asker) => {
  if (where !== 'own' || !asker.accountId) return undefined;
  const { token } = await addSession(world, asker.accountId);
  const { sessionCookie } = world.context.signIn.site;
  return { params: {}, facts: { ownerId: asker.accountId }, cookie: `${sessionCookie}=${token}` };
};

async function addSession(
  { context, see }: Pick<World, 'see'> & { readonly context: { readonly platform: Platform } },
  accountId: AccountId,
) {
  const { random, clock } = context.platform;
  const id = newId<'session'>(random);
  const token = newToken(random);
  const session = { id, accountId, tokenHash: token.hash, begunAt: clock.now() };
  await see((tx) => saveSession(tx, { ...session, method: 'passkey', device: 'Firefox, Linux' }));
  return { id, token: token.text };
}

export async function linkOfficer({ see }: World, officerId: string, accountId: string) {
  await see((tx) =>
    sql`update officers.officer set account_id = null where account_id = ${accountId}`.execute(tx),
  );
  await see((tx) =>
    sql`update officers.officer set account_id = ${accountId} where id = ${officerId}`.execute(tx),
  );
}
