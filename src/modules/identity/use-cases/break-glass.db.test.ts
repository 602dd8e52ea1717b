import { sql } from 'kysely';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tokenHash } from '#platform/crypto/token.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { PermissionRow } from '../domain/permission.ts';
import { sessionLimits } from '../domain/session-life.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { recogniseSession } from '../storage/recognise-session.ts';
import {
  EMPTY_DESK,
  signedInStaff,
  type SignedInStaff,
  takeRolesBack,
  type TestStaff,
} from '../testing.ts';
import {
  LYMANSKA,
  openPeopleHouse,
  type PeopleHouse,
  STEPOVA,
  VILLAGE,
} from '../testing-people.ts';
import { breakGlassDay } from '../pages/break-glass-day.tsx';
import { askBreakGlass } from './ask-break-glass.ts';
import { decideBreakGlass } from './decide-break-glass.ts';
import { listBreakGlass } from './list-break-glass.ts';
import { readNotifications } from './read-notifications.ts';
import { readRights } from './read-rights.ts';

const LETTER: PermissionRow = { permission: 'letter.read', dataClass: 'confidential', roles: {} };
const REASON = 'Людина в небезпеці: погрози у листі, адреси ніхто не знає.';
const ASKED = { dataClass: 'confidential', areaId: VILLAGE, reason: REASON } as const;

let house: PeopleHouse;
beforeAll(async () => {
  house = await openPeopleHouse([LETTER]);
});
afterAll(() => house.platform.close());

const staff = (who: TestStaff): Promise<SignedInStaff> => signedInStaff(house.platform, who);
const head = async (areaId = LYMANSKA) => (await staff({ role: 'police-head', areaId })).actor;
const officer = () => staff({ role: 'duty-officer', areaId: LYMANSKA });

async function ask(actor: StaffActor) {
  const asked = await askBreakGlass(house.as(actor), ASKED);
  if (!asked.ok) throw new Error(asked.refusal);
  return asked.value.id;
}

/** As the door recognises them, so many minutes later. */
async function recognised({ token }: SignedInStaff, minutes: number) {
  const { clock, database } = house.platform;
  const now = clock.now().add({ minutes });
  const limits = { now, today: clock.today(), ...sessionLimits(clock.now()) };
  const found = await recogniseSession(database, tokenHash(token), limits);
  if (!found) throw new Error('not signed in');
  return found.actor;
}

/** As the second wall sees it, which looks at rows. */
async function isOpenInTheDatabase(actor: StaffActor): Promise<boolean> {
  const { rows } = await inTransaction(house.as(actor), (tx) =>
    sql<{ open: boolean }>`select identity.opened(${VILLAGE}, 'confidential') as open`.execute(tx),
  );
  return rows[0]?.open ?? false;
}

const mayRead = async (who: SignedInStaff, minutes: number, areaIds: readonly string[]) =>
  house.as(who.actor).policy.can(await recognised(who, minutes), 'letter.read', { areaIds });

describe('break-glass', () => {
  test('opens to one person what a second one allows, there and for half an hour', async () => {
    const [asker, second] = [await officer(), await head()];
    const id = await ask(asker.actor);
    expect(await mayRead(asker, 0, [VILLAGE, LYMANSKA])).toBe(false);
    expect(await decideBreakGlass(house.as(second), id, 'opened')).toMatchObject({ ok: true });
    expect(await mayRead(asker, 0, [VILLAGE, LYMANSKA])).toBe(true);
    expect(await mayRead(asker, 0, [LYMANSKA])).toBe(false);
    expect(await mayRead(asker, 29, [VILLAGE, LYMANSKA])).toBe(true);
    expect(await mayRead(asker, 30, [VILLAGE, LYMANSKA])).toBe(false);
    const rights = await readRights(house.as(asker.actor), asker.actor.id);
    const confidential = rights.ok
      ? rights.value.classes.find(({ dataClass }) => dataClass === 'confidential')
      : undefined;
    expect(confidential?.reasons).toMatchObject([{ role: 'break-glass', areaId: VILLAGE }]);
  });

  test('is over at once when the role is taken back by which it was asked for', async () => {
    const [asker, second] = [await officer(), await head()];
    await decideBreakGlass(house.as(second), await ask(asker.actor), 'opened');
    expect(await mayRead(asker, 0, [VILLAGE, LYMANSKA])).toBe(true);
    expect(await isOpenInTheDatabase(asker.actor)).toBe(true);
    await takeRolesBack(house.platform, asker.actor);
    expect(await mayRead(asker, 0, [VILLAGE, LYMANSKA])).toBe(false);
    expect(await isOpenInTheDatabase(asker.actor)).toBe(false);
  });

  test('takes two: nobody decides on what they asked for', async () => {
    const second = await head();
    const id = await ask(second);
    const refused = { ok: false, refusal: 'own-question' };
    expect(await decideBreakGlass(house.as(second), id, 'opened')).toEqual(refused);
  });

  test('is decided by whoever answers there, once, and while it is urgent', async () => {
    const asker = await officer();
    const id = await ask(asker.actor);
    const elsewhere = await head(STEPOVA);
    const decide = (actor: StaffActor) => decideBreakGlass(house.as(actor), id, 'refused');
    expect(await decide(elsewhere)).toEqual({ ok: false, refusal: 'absent' });
    expect(await decide(asker.actor)).toEqual({ ok: false, refusal: 'forbidden' });
    const both = await Promise.all([decide(await head()), decide(await head())]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, refusal: 'decided-already' });
    expect(await mayRead(asker, 0, [VILLAGE])).toBe(false);
    const late = await ask(asker.actor);
    const second = { ...(await head()), provenAt: house.platform.clock.now().add({ hours: 4 }) };
    expect(await decideBreakGlass(house.later(240, second), late, 'opened')).toEqual({
      ok: false,
      refusal: 'decided-already',
    });
  });

  test.each([
    ['without a reason that a colleague can judge', { ...ASKED, reason: 'треба' }, 'reason-short'],
    ['beyond one’s own area', { ...ASKED, areaId: STEPOVA }, 'out-of-reach'],
    ['in an area that is not there', { ...ASKED, areaId: 'nowhere' }, 'area-unknown'],
  ])('is not asked for %s', async (_, asked, refusal) => {
    const { actor } = await officer();
    expect(await askBreakGlass(house.as(actor), asked)).toEqual({ ok: false, refusal });
  });

  test('is not for whoever keeps the installation, nor for volunteers', async () => {
    for (const role of ['administrator', 'volunteer', 'auditor'] as const) {
      const { actor } = await staff({ role, areaId: LYMANSKA });
      const refused = { ok: false, refusal: 'forbidden' };
      expect(await askBreakGlass(house.as(actor), ASKED)).toEqual(refused);
    }
  });

  test('is told to the second person, then to whoever asked and whoever watches', async () => {
    const [asker, second] = [await officer(), await head()];
    const { actor: auditor } = await staff({ role: 'auditor' });
    const { actor: stranger } = await staff({ role: 'volunteer', areaId: LYMANSKA });
    const id = await ask(asker.actor);
    const section = breakGlassDay(house.as(second).places);
    const place = { locale: 'uk', today: house.platform.clock.today() } as const;
    const day = async () => {
      const view = await section.load({ ...house.as(second), desk: EMPTY_DESK }, place);
      return view && renderToString(view);
    };
    expect(await day()).toContain(`/desk/break-glass/${id}"`);
    await decideBreakGlass(house.as(second), id, 'opened');
    expect((await day()) ?? '').not.toContain(id);
    const told = async (actor: StaffActor) => {
      const read = await readNotifications(house.as(actor), { page: 1 });
      return read.ok ? read.value.notifications.map(({ kind }) => kind) : [];
    };
    expect(await told(second)).toEqual(['break-glass.asked']);
    expect(await told(asker.actor)).toEqual(['break-glass.opened']);
    expect(await told(auditor)).toEqual(['break-glass.watched']);
    expect(await told(stranger)).toEqual([]);
  });

  test('is listed to whoever asked and whoever answers there', async () => {
    const asker = await officer();
    const id = await ask(asker.actor);
    const ids = async (actor: StaffActor) => {
      const listed = await listBreakGlass(house.as(actor));
      return listed.ok ? listed.value.map((one) => one.id) : [];
    };
    expect(await ids(asker.actor)).toEqual([id]);
    expect(await ids(await head())).toContain(id);
    expect(await ids(await head(STEPOVA))).toEqual([]);
    expect(await ids((await officer()).actor)).toEqual([]);
  });
});
