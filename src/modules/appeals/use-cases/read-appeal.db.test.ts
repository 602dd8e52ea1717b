import { describe, expect, it } from 'vitest';
import type { AppealId } from '#kernel/ids.ts';
import { newReceiptCode, type ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { hideArea } from '#modules/areas/testing.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import type { Urgency } from '../domain/control-date.ts';
import { appealsForEachTest } from '../testing.ts';
import { listAppeals } from './list-appeals.ts';
import { readAppeal } from './read-appeal.ts';
import { readAppealReceipt } from './read-appeal-receipt.ts';

const ABSENT = { ok: false, refusal: 'absent' };

describe('an appeal', () => {
  const appeals = appealsForEachTest();
  const read = async (actor: Actor, id: AppealId, at?: string) => {
    using context = await appeals.as(actor, at);
    return await readAppeal(context, { id });
  };
  const list = async (actor: Actor, urgencies?: readonly Urgency[], at?: string) => {
    using context = await appeals.as(actor, at);
    const listed = await listAppeals(context, urgencies ? { urgencies } : {});
    return listed.ok ? listed.value : listed.refusal;
  };
  const receipt = async (code: ReceiptCode) => {
    using context = await appeals.as(RESIDENT);
    return await readAppealReceipt(context, code);
  };

  it('is read by the head, by who registers, and by whom it was given to; each look is written down', async () => {
    const { id } = await appeals.send({ residence: '' });
    const head = await staffIn(appeals.planted, 'police-head');
    const coordinator = await staffIn(appeals.planted, 'coordinator');
    const officer = await officerStaff(appeals.planted, '0012345');
    expect(await read(officer, id)).toEqual(ABSENT);
    await appeals.give(coordinator, id);
    for (const actor of [head, coordinator, officer]) {
      expect(await read(actor, id)).toMatchObject({
        ok: true,
        value: {
          number: 'В-1/2026',
          appeal: { name: 'Вигадана Ганна Петрівна' },
          lacks: ['residence'],
          urgency: 'later',
          steps: [{ status: 'in-progress', words: 'Звернення розглядає Олена Зразкова.' }],
        },
      });
    }
    const looks = await entriesOf(appeals.planted.platform, 'appeal.read');
    expect(looks.map((look) => look.actor_id)).toEqual([head.id, coordinator.id, officer.id]);
    expect(looks.every((look) => look.thing_id === id)).toBe(true);
    expect(await list(officer), 'hers to answer, however far its day').toMatchObject([
      { id, urgency: 'later', isOwn: true },
    ]);
    expect(await list(head)).toMatchObject([{ id, isOwn: false }]);
  });

  it('of a place that residents do not see any more is still read by who answers there', async () => {
    const { id } = await appeals.send();
    await hideArea(appeals.planted.context, appeals.letter().areaId);
    const coordinator = await staffIn(appeals.planted, 'coordinator');
    expect(await read(coordinator, id)).toMatchObject({ ok: true });
    expect(await list(coordinator)).toMatchObject([{ id }]);
    expect(await read(await staffIn(appeals.planted, 'coordinator', STEPOVA), id)).toEqual(ABSENT);
  });

  it('offers each only what they may do with it', async () => {
    const { id } = await appeals.send();
    const head = await staffIn(appeals.planted, 'police-head');
    const coordinator = await staffIn(appeals.planted, 'coordinator');
    const officer = await officerStaff(appeals.planted, '0012345');
    await appeals.give(coordinator, id);
    const offered = async (actor: Actor) => {
      const seen = await read(actor, id);
      return seen.ok ? [...seen.value.may] : seen.refusal;
    };
    expect(await offered(head)).toEqual(['register', 'handle', 'decide']);
    expect(await offered(coordinator)).toEqual(['register', 'handle']);
    expect(await offered(officer)).toEqual(['handle']);
  });

  it('says the last day of each of its clocks', async () => {
    const { id } = await appeals.send();
    const seen = await read(await staffIn(appeals.planted, 'police-head'), id);
    const days = seen.ok ? seen.value.lastDays : undefined;
    expect(Object.entries(days ?? {}).map(([clock, day]) => `${clock} ${day.toString()}`)).toEqual([
      'pass-on 2026-11-30',
      'return 2026-12-07',
      'plain 2026-12-10',
      'full 2026-12-25',
      'longest 2027-01-08',
    ]);
  });

  it('is as absent as none for everybody else, and no look of theirs is written down', async () => {
    const { id } = await appeals.send();
    const others = [
      RESIDENT,
      await staffIn(appeals.planted, 'police-head', STEPOVA),
      await staffIn(appeals.planted, 'coordinator', STEPOVA),
      await officerStaff(appeals.planted, '0012346'),
    ];
    const roles = [
      'administrator',
      'auditor',
      'duty-officer',
      'shift-lead',
      'assistant',
      'volunteer',
      'press-officer',
      'council-member',
      'commission-secretary',
      'partner-mediator',
    ] as const;
    for (const role of roles) others.push(await staffIn(appeals.planted, role));
    for (const actor of others) {
      expect(await read(actor, id)).toEqual(ABSENT);
      expect([[], 'forbidden']).toContainEqual(await list(actor));
    }
    expect(await entriesOf(appeals.planted.platform, 'appeal.read')).toEqual([]);
  });

  it('stands in a list without a name or a word: benefits first, then what is due first', async () => {
    const head = await staffIn(appeals.planted, 'police-head');
    const old = await appeals.send({}, '2026-10-20T08:00:00Z');
    const plain = await appeals.send({ kind: 'proposal' });
    const later = await appeals.send();
    const first = await appeals.send({ benefit: 'ветеранка війни' });
    await appeals.give(head, plain.id, true);
    const lines = await list(head);
    expect(lines).toMatchObject([
      { id: first.id, goesFirst: true, urgency: 'later' },
      { id: old.id, goesFirst: false, urgency: 'overdue' },
      { id: plain.id, urgency: 'later' },
      { id: later.id, urgency: 'later' },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Вигадана|Миру|ветеранка|світла|example/);
    expect(await list(head, ['overdue'])).toMatchObject([{ id: old.id }]);
    const dueDay = '2026-12-10T09:00:00Z';
    expect(await list(head, ['today'], dueDay)).toMatchObject([{ id: plain.id }]);
    const officer = await officerStaff(appeals.planted, '0012345');
    expect(await list(officer)).toMatchObject([{ id: plain.id }]);
  });

  it('is followed by whoever holds the code, who sees no account and nothing that was written', async () => {
    const { id, code } = await appeals.send();
    await appeals.give(await staffIn(appeals.planted, 'police-head'), id, true);
    const seen = await receipt(code);
    expect(seen).toMatchObject({
      ok: true,
      value: { number: 'В-1/2026', status: 'in-progress', steps: [{ status: 'in-progress' }] },
    });
    expect(JSON.stringify(seen)).not.toMatch(/accountId|Вигадана|Миру|example/);
    expect(await receipt(newReceiptCode(systemRandom))).toEqual(ABSENT);
  });
});
