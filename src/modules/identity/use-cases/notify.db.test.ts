import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { type TestPlatform, testPlatform } from '#platform/testing/test-platform.ts';
import type { Actor } from '../domain/actor.ts';
import type { Context } from '../domain/context.ts';
import type { PermissionRow } from '../domain/permission.ts';
import { createPolicy } from '../domain/policy.ts';
import { identityPermissions } from '../permissions.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { signedInStaff, suspend, takeRolesBack } from '../testing.ts';
import { countUnread } from './count-unread.ts';
import { markRead } from './mark-read.ts';
import { type Notice, notify } from './notify.ts';
import { readNotifications } from './read-notifications.ts';

const TATARBUNARY = newId<'area'>(systemRandom);
const IZMAIL = newId<'area'>(systemRandom);
const ANSWER: PermissionRow = {
  permission: 'card-issue.answer',
  dataClass: 'report',
  roles: { coordinator: 'area', 'district-officer': 'assigned', system: 'all' },
};
const policy = createPolicy([...identityPermissions, ANSWER]);

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

const as = (actor: Actor): Context => ({ platform, policy, actor });
const SYSTEM = { kind: 'system', name: 'test' } as const;
const HERE: Notice = {
  to: { permission: 'card-issue.answer', resource: { areaIds: [TATARBUNARY] } },
  kind: 'card-issue.submitted',
  path: '/desk/card-issues',
};

function tell(actor: Actor, notice: Notice) {
  const context = as(actor);
  return inTransaction(context, (tx) => notify(tx, context, notice));
}

async function toldTo(actor: Actor): Promise<readonly string[]> {
  const read = await readNotifications(as(actor), { page: 1 });
  return read.ok ? read.value.notifications.map(({ kind }) => kind) : [read.refusal];
}

describe('a notification', () => {
  test('comes to whoever may deal with the thing, and to nobody else', async () => {
    const here = await signedInStaff(platform, { role: 'coordinator', areaId: TATARBUNARY });
    const elsewhere = await signedInStaff(platform, { role: 'coordinator', areaId: IZMAIL });
    const officer = await signedInStaff(platform, {
      role: 'district-officer',
      areaId: TATARBUNARY,
    });
    const auditor = await signedInStaff(platform, { role: 'auditor' });
    await tell(SYSTEM, HERE);
    expect(await toldTo(here.actor)).toEqual(['card-issue.submitted']);
    for (const { actor } of [elsewhere, officer, auditor]) expect(await toldTo(actor)).toEqual([]);
  });

  test('does not come to whoever was suspended, or whose role was taken back', async () => {
    const suspended = await signedInStaff(platform, { role: 'coordinator', areaId: TATARBUNARY });
    const former = await signedInStaff(platform, { role: 'coordinator', areaId: TATARBUNARY });
    await suspend(platform, suspended.actor);
    await takeRolesBack(platform, former.actor);
    const told = await tell(SYSTEM, HERE);
    expect(told).not.toContain(suspended.actor.id);
    expect(told).not.toContain(former.actor.id);
  });

  test('comes to others as well where nobody who is named can sign in', async () => {
    const coordinator = await signedInStaff(platform, {
      role: 'coordinator',
      areaId: TATARBUNARY,
    });
    const named = await signedInStaff(platform, { role: 'district-officer', areaId: TATARBUNARY });
    const notice = { ...HERE, to: { accounts: [named.actor.id] }, orElse: HERE.to };
    expect(await tell(SYSTEM, notice)).toEqual([named.actor.id]);
    const both = expect.arrayContaining([named.actor.id, coordinator.actor.id]);
    await seeEverything(platform.database, (tx) =>
      sql`update identity.account set status = 'invited' where id = ${named.actor.id}`.execute(tx),
    );
    expect(await tell(SYSTEM, notice)).toEqual(both);
    await suspend(platform, named.actor);
    expect(await tell(SYSTEM, notice)).toEqual(both);
  });

  test('is not told to whoever caused it', async () => {
    const { actor } = await signedInStaff(platform, { role: 'coordinator', areaId: TATARBUNARY });
    expect(await tell(actor, HERE)).not.toContain(actor.id);
    expect(await toldTo(actor)).toEqual([]);
  });

  test('vanishes with the change that it tells of', async () => {
    const { actor } = await signedInStaff(platform);
    const notice = { ...HERE, to: { accounts: [actor.id] } };
    const broken = inTransaction(as(SYSTEM), async (tx) => {
      await notify(tx, as(SYSTEM), notice);
      throw new Error('the change broke');
    });
    await expect(broken).rejects.toThrow('the change broke');
    expect(await countUnread(as(actor))).toBe(0);
  });

  test('is read by its owner alone, one by one or all at once', async () => {
    const owner = await signedInStaff(platform);
    const other = await signedInStaff(platform);
    await tell(SYSTEM, { ...HERE, to: { accounts: [owner.actor.id] } });
    await tell(SYSTEM, { ...HERE, to: { accounts: [owner.actor.id] }, path: '/desk/officers' });
    const read = await readNotifications(as(owner.actor), { page: 1 });
    const [first] = read.ok ? read.value.notifications : [];
    if (!first) throw new Error('nothing was told');

    expect(await markRead(as(other.actor), { id: first.id })).toEqual({
      ok: false,
      refusal: 'absent',
    });
    expect(await countUnread(as(owner.actor))).toBe(2);
    expect(await markRead(as(owner.actor), { id: first.id })).toEqual({
      ok: true,
      value: { leadsTo: first.path, count: 1 },
    });
    expect(await countUnread(as(owner.actor))).toBe(1);
    await markRead(as(owner.actor), { until: first.createdAt });
    expect(await countUnread(as(owner.actor))).toBe(0);
  });

  test('that came after the page was shown is not swept away with the others', async () => {
    const { actor } = await signedInStaff(platform);
    await tell(SYSTEM, { ...HERE, to: { accounts: [actor.id] } });
    const before = platform.clock.now().subtract({ seconds: 1 });
    await markRead(as(actor), { until: before });
    expect(await countUnread(as(actor))).toBe(1);
  });

  test('is not for residents', async () => {
    expect(await toldTo({ kind: 'resident' })).toEqual(['forbidden']);
  });
});
