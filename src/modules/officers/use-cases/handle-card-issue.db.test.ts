import { describe, expect, it } from 'vitest';
import { type CardIssueId, newId } from '#kernel/ids.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { notificationsOf, policyWithout, suspend } from '#modules/identity/testing.ts';
import { CARD_ISSUE_STATUSES, CARD_ISSUE_TRANSITIONS } from '../domain/card-issue.ts';
import { deskOf, keptOfficer, LYMANSKA, officerStaff, staffIn, STEPOVA } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { handleCardIssue, handlingSchema, takeCardIssue } from './handle-card-issue.ts';
import { listCardIssues } from './list-card-issues.ts';
import { listWaitingIssues } from './list-waiting-issues.ts';
import { readCardIssue } from './read-card-issue.ts';
import { cardIssueSchema, submitCardIssue } from './submit-card-issue.ts';
import { tellCardIssue } from './tell-card-issue.ts';

const SECRET = 'Там інша людина: Микола з Лиманська';
const FOUND = { outcome: 'corrected', answer: 'Додзвонилися' } as const;

describe('a remark on a card, as a task', () => {
  const planted = officersForEachTest();

  const submit = async (about: 'olena' | 'hromada' = 'olena'): Promise<CardIssueId> => {
    const key = newId<'card-issue'>(planted.platform.random);
    const form = cardIssueSchema.parse({ key, subject: 'phone', note: SECRET });
    const { id: officerId } = await keptOfficer(planted);
    const areaId = planted.context.areas.byCode(LYMANSKA)?.id;
    if (areaId === undefined) throw new Error('no hromada');
    await submitCardIssue(
      { ...planted.context, actor: RESIDENT },
      { ...form, about: about === 'olena' ? { officerId } : { areaId } },
    );
    return key;
  };
  const as = (actor: Actor) => ({ ...planted.context, actor });
  const journal = (action: string) => entriesOf(planted.platform, action);
  const told = (actor: StaffActor) => notificationsOf(planted.platform, actor);

  it('is read whole by whoever answers for the place, and each reading is written down', async () => {
    const id = await submit();
    const coordinator = await staffIn(planted, 'coordinator');
    expect(await readCardIssue(as(coordinator), { id })).toMatchObject({
      value: { issue: { note: SECRET, officer: { badgeNumber: '0012345' } }, mayHandle: true },
    });
    await readCardIssue(as(coordinator), { id });
    const entry = { actor_id: coordinator.id, thing_id: id };
    expect(await journal('card-issue.read')).toMatchObject([entry, entry]);
    expect(JSON.stringify(await journal('card-issue.read'))).not.toContain('Микола');
  });

  it('is not to be handled by whoever may only read it', async () => {
    const id = await submit();
    const reader = as(await staffIn(planted, 'coordinator'));
    const policy = policyWithout(reader.policy, 'card-issue.handle');
    expect(await readCardIssue({ ...reader, policy }, { id })).toMatchObject({
      value: { issue: { note: SECRET }, mayHandle: false },
    });
  });

  it('leaves no entry of its reading when the reading comes to nothing', async () => {
    const id = await submit();
    const coordinator = await staffIn(planted, 'coordinator');
    const broken = {
      ...planted.platform.random,
      uuid: () => {
        throw new Error('the disk is full');
      },
    };
    const platform = { ...planted.platform, random: broken };
    await expect(readCardIssue({ ...as(coordinator), platform }, { id })).rejects.toThrow('full');
    expect(await journal('card-issue.read')).toEqual([]);
  });

  it.each<[string, () => Promise<Actor>]>([
    ['the coordinator of another hromada', () => staffIn(planted, 'coordinator', STEPOVA)],
    ['the officer whose card it is about', () => officerStaff(planted, '0012345')],
    ['an administrator, who sees no content', () => staffIn(planted, 'administrator')],
    ['an auditor', () => staffIn(planted, 'auditor')],
    ['a resident', () => Promise.resolve(RESIDENT)],
    [
      'whose role was taken back',
      async () => ({ ...(await staffIn(planted, 'coordinator')), grants: [] }),
    ],
  ])('is as absent as none for %s', async (_, who) => {
    const ids = [await submit('olena'), await submit('hromada')];
    const context = as(await who());
    const none = newId<'card-issue'>(planted.platform.random);
    for (const id of [...ids, none]) {
      const absent = { ok: false, refusal: 'absent' };
      expect(await readCardIssue(context, { id })).toEqual(absent);
      expect(await takeCardIssue(context, { id })).toEqual(absent);
      expect(await handleCardIssue(context, { ...FOUND, id })).toEqual(absent);
    }
    for (const listed of [await listCardIssues(context), await listWaitingIssues(context)]) {
      expect(listed.ok ? listed.value : []).toEqual([]);
    }
    expect(await journal('card-issue.read')).toEqual([]);
  });

  it('is taken by one, taken over by another, and handled for good', async () => {
    const id = await submit();
    const [iryna, vasyl] = [
      await staffIn(planted, 'coordinator'),
      await staffIn(planted, 'police-head'),
    ];
    const status = async () => {
      const read = await readCardIssue(as(iryna), { id });
      return read.ok && [read.value.issue.status, read.value.issue.takenBy];
    };
    expect(await takeCardIssue(as(iryna), { id })).toMatchObject({ ok: true });
    expect(await status()).toEqual(['taken', iryna.id]);
    expect(await takeCardIssue(as(vasyl), { id })).toMatchObject({ ok: true });
    expect(await status()).toEqual(['taken', vasyl.id]);
    expect(await handleCardIssue(as(iryna), { ...FOUND, id })).toMatchObject({ ok: true });
    const tooLate = { ok: false, refusal: 'handled-already' };
    expect(await takeCardIssue(as(vasyl), { id })).toEqual(tooLate);
    expect(await handleCardIssue(as(vasyl), { ...FOUND, id })).toEqual(tooLate);
    const handled = await listCardIssues(as(vasyl), { handled: true });
    expect(handled).toMatchObject({
      value: [{ id, outcome: 'corrected', answer: 'Додзвонилися', handledBy: iryna.id }],
    });
    expect(await journal('card-issue.take')).toHaveLength(2);
    expect(await journal('card-issue.handle')).toMatchObject([{ actor_id: iryna.id }]);
  });

  it('is handled once by two who press at one moment', async () => {
    const id = await submit();
    const pair = [await staffIn(planted, 'coordinator'), await staffIn(planted, 'police-head')];
    const both = await Promise.all(
      pair.map((actor) => handleCardIssue(as(actor), { ...FOUND, id })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await journal('card-issue.handle')).toHaveLength(1);
  });

  it('waits on the day of whoever may handle it, without one word of what was written', async () => {
    await submit();
    const waiting = await listWaitingIssues(as(await staffIn(planted, 'coordinator')));
    expect(waiting).toMatchObject({
      value: [{ subject: 'phone', officer: { slug: 'olena-zrazkova' } }],
    });
    expect(JSON.stringify(waiting)).not.toContain('Микола');
    expect(await journal('card-issue.list')).toEqual([]);
  });

  it('is told of once: to who may handle it where it can be handled, to the officer where her card is', async () => {
    const id = await submit();
    const coordinator = await staffIn(planted, 'coordinator');
    const elsewhere = await staffIn(planted, 'coordinator', STEPOVA);
    const olena = await officerStaff(planted, '0012345');
    const system = as({ kind: 'system', name: 'card-issues' });
    await tellCardIssue(system, { id });
    await tellCardIssue(system, { id });
    expect(await told(coordinator)).toMatchObject([
      { kind: 'card-issue.submitted', path: `/desk/issues/${id}` },
    ]);
    expect(await told(olena)).toMatchObject([{ kind: 'officer-card.doubted' }]);
    expect(await told(elsewhere)).toEqual([]);
    expect(JSON.stringify([await told(coordinator), await told(olena)])).not.toContain('Микола');
    using desk = await deskOf(planted, coordinator);
    expect(await tellCardIssue(desk, { id })).toEqual({ ok: false, refusal: 'forbidden' });
  });

  it('is news to nobody any more once it is handled; another one still is', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const colleague = await staffIn(planted, 'coordinator');
    const system = as({ kind: 'system', name: 'card-issues' });
    const [id, other] = [await submit(), await submit('hromada')];
    for (const one of [id, other]) await tellCardIssue(system, { id: one });
    await handleCardIssue(as(coordinator), { id, ...FOUND });
    for (const actor of [coordinator, colleague]) {
      const notices = await told(actor);
      const unread = notices.filter(({ read_at }) => read_at === null);
      expect(unread.map(({ path }) => path)).toEqual([`/desk/issues/${other}`]);
    }
  });

  it('has each status, and each of what may become of it, in one table', () => {
    for (const from of CARD_ISSUE_STATUSES) {
      expect(CARD_ISSUE_TRANSITIONS[from].includes('new'), `${from} is never new again`).toBe(
        false,
      );
    }
    expect(CARD_ISSUE_TRANSITIONS.handled).toEqual([]);
  });

  it('waits for somebody again once the colleague who took it was suspended', async () => {
    const id = await submit();
    const taker = await staffIn(planted, 'coordinator');
    const colleague = await staffIn(planted, 'coordinator');
    expect(await takeCardIssue(as(taker), { id })).toMatchObject({ ok: true });
    const seen = async () => {
      const waiting = await listWaitingIssues(as(colleague));
      const read = await readCardIssue(as(colleague), { id });
      return [
        waiting.ok && waiting.value.map(({ status, takenBy }) => [status, takenBy]),
        read.ok && read.value.issue.status,
      ];
    };
    expect(await seen()).toEqual([[['taken', taker.id]], 'taken']);
    await suspend(planted.platform, taker);
    expect(await seen()).toEqual([[['new', undefined]], 'new']);
    expect(await takeCardIssue(as(colleague), { id })).toMatchObject({ ok: true });
    expect(await seen()).toEqual([[['taken', colleague.id]], 'taken']);
  });
});

describe('the answer to a remark', () => {
  it.each([
    ['outcome', '', 'outcome-missing'],
    ['outcome', 'deleted', 'outcome-missing'],
    ['answer', 'а'.repeat(1001), 'text-too-long'],
    ['answer', 'a\u0000b', 'text-unreadable'],
    ['answer', 'a\ud800', 'text-unreadable'],
  ])('says of %s «%s» that it is %s', (field, value, reason) => {
    const parsed = handlingSchema.safeParse({ ...FOUND, [field]: value });
    expect(parsed.error?.issues[0]).toMatchObject({ path: [field], message: reason });
  });

  it('takes no field that it does not have', () => {
    expect(handlingSchema.safeParse({ ...FOUND, handledBy: 'x' }).success).toBe(false);
  });
});
