import { describe, expect, it } from 'vitest';
import { newId, type ProposalId } from '#kernel/ids.ts';
import { parseReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { notificationsOf, policyWithout } from '#modules/identity/testing.ts';
import { staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { must, planForEachTest } from '../../testing.ts';
import { declineProposal } from './decline-proposal.ts';
import { draftProposal, joinProposal } from './draft-proposal.ts';
import { listProposals, listProposalsOf } from './list-proposals.ts';
import { proposalChoices } from './proposal-choices.ts';
import { type ProposeAction, proposeAction } from './propose-action.ts';
import { readProposalReceipt } from './read-proposal-receipt.ts';
import { readProposal } from './read-proposal.ts';

const test = planForEachTest();

const day = (text: string) => Temporal.PlainDate.from(text);

function proposal(changes: Partial<ProposeAction> = {}): ProposeAction {
  return {
    key: newId<'sender-key'>(systemRandom),
    year: 2026,
    areaId: test.areaId(),
    problem: 'Біля ставка темно.',
    words: 'Поставити лавки.',
    contactsSeen: false,
    source: { kind: 'resident', id: undefined },
    language: 'uk',
    ...changes,
  };
}

async function propose(changes: Partial<ProposeAction> = {}) {
  await test.plan();
  using context = await test.as(RESIDENT);
  const sent = proposal(changes);
  const proposed = await proposeAction(context, sent);
  return { id: context.receipts.of('proposal', sent.key).id, sent, proposed };
}

async function seen(id: ProposalId): Promise<Temporal.Instant> {
  using context = await test.as(await staffIn(test.planted, 'coordinator'));
  return must(await readProposal(context, { id })).proposal.changedAt;
}

describe('a proposal', () => {
  it('is kept once, whoever keeps the plan there is told, and its code says what became of it', async () => {
    const coordinator = await staffIn(test.planted, 'coordinator');
    const elsewhere = await staffIn(test.planted, 'coordinator', STEPOVA);
    const { id, sent, proposed } = await propose();
    const { code } = must(proposed);
    const again = await propose(sent);
    expect(must(again.proposed).code).toBe(code);
    expect(again.id).toBe(id);
    expect((await propose({ ...sent, words: 'Інше.' })).proposed).toMatchObject({
      refusal: 'conflict',
    });
    expect(await notificationsOf(test.planted.platform, coordinator)).toMatchObject([
      { kind: 'proposal.sent', path: `/desk/plan/proposals/${id}` },
    ]);
    expect(await notificationsOf(test.planted.platform, elsewhere)).toEqual([]);
    using context = await test.as(RESIDENT);
    expect(must(await readProposalReceipt(context, code)).proposal.status).toBe('new');
    const other = parseReceiptCode('4539 1488 0343 6467');
    expect(other && (await readProposalReceipt(context, other))).toMatchObject({
      refusal: 'absent',
    });
  });

  it('is refused for a year or a place of no plan, and where its words lead to somebody', async () => {
    expect((await propose({ year: 2031 })).proposed).toMatchObject({ refusal: 'plan-missing' });
    expect((await propose({ areaId: test.areaId(STEPOVA) })).proposed).toMatchObject({
      refusal: 'plan-missing',
    });
    expect((await propose({ areaId: undefined })).proposed).toMatchObject({
      refusal: 'area-missing',
    });
    const words = 'Телефонуйте мені: 067 000 00 00.';
    expect((await propose({ words })).proposed).toMatchObject({ refusal: 'contacts-found' });
    must((await propose({ words, contactsSeen: true })).proposed);
    using context = await test.as(RESIDENT);
    const choices = must(await proposalChoices(context, 2026));
    expect(choices.map(({ id }) => id)).toEqual([test.areaId()]);
    expect(await proposalChoices(context, 2031)).toMatchObject({ refusal: 'absent' });
  });

  it('becomes a draft that says where it came from, once', async () => {
    const { id, proposed } = await propose();
    const coordinator = await staffIn(test.planted, 'coordinator');
    using context = await test.as(coordinator);
    const given = {
      id,
      key: newId<'action'>(systemRandom),
      title: 'Місце біля ставка',
      words: 'Поставити лавки.',
      scanning: 'Темно.',
      areaId: undefined,
      startsOn: day('2026-03-01'),
      dueOn: day('2026-09-01'),
      seenAt: await seen(id),
    };
    expect(await draftProposal(context, { ...given, dueOn: day('2026-02-01') })).toMatchObject({
      refusal: 'days-impossible',
    });
    expect(await draftProposal(context, { ...given, dueOn: day('2027-02-01') })).toMatchObject({
      refusal: 'year-other',
    });
    const stale = { ...given, seenAt: given.seenAt.subtract({ seconds: 1 }) };
    expect(await draftProposal(context, stale)).toMatchObject({ refusal: 'changed' });
    const action = must(await draftProposal(context, given));
    const kept = await test.kept(action);
    expect(kept.action.source).toEqual({ kind: 'proposal', id });
    expect(must(await listProposalsOf(context, action)).map((one) => one.id)).toEqual([id]);
    const seenAt = await seen(id);
    expect(await declineProposal(context, { id, seenAt, why: 'Ні.' })).toMatchObject({
      refusal: 'judged-already',
    });
    using resident = await test.as(RESIDENT);
    const receipt = must(await readProposalReceipt(resident, must(proposed).code));
    // Nobody but the desk reads a draft.
    expect(receipt).toMatchObject({ action: undefined, proposal: { status: 'drafted' } });
  });

  it('is added to an action of its own plan, or declined with a reason that its author reads', async () => {
    const action = await test.agreed();
    const first = await propose();
    const second = await propose();
    using context = await test.as(await staffIn(test.planted, 'coordinator'));
    const seenAt = await seen(first.id);
    const unknown = newId<'action'>(systemRandom);
    expect(await joinProposal(context, { id: first.id, seenAt, actionId: unknown })).toMatchObject({
      refusal: 'action-unknown',
    });
    must(await joinProposal(context, { id: first.id, seenAt, actionId: action }));
    const why = 'Це вже робить область.';
    must(await declineProposal(context, { id: second.id, seenAt: await seen(second.id), why }));
    using resident = await test.as(RESIDENT);
    const joined = must(await readProposalReceipt(resident, must(first.proposed).code));
    expect(joined.action?.title).toBe(test.said().title);
    const declined = must(await readProposalReceipt(resident, must(second.proposed).code));
    expect(declined.proposal).toMatchObject({ status: 'declined', answer: why });
  });

  it('stands in lists of those alone whom the table lets read it, and is taken from those whom it lets send one', async () => {
    const { id } = await propose();
    const action = await test.agreed();
    using context = await test.as(await staffIn(test.planted, 'coordinator'));
    must(await joinProposal(context, { id, seenAt: await seen(id), actionId: action }));
    const rows = context.policy.rows.map((row) =>
      row.permission === 'proposal.read' ? { ...row, roles: { coordinator: 'own' } as const } : row,
    );
    const other = { ...context, policy: createPolicy(rows) };
    expect(must(await listProposals(context, 'closed'))).toHaveLength(1);
    expect(must(await listProposals(other, 'closed'))).toEqual([]);
    expect(must(await listProposalsOf(other, action))).toEqual([]);
    const policy = policyWithout(context.policy, 'proposal.send');
    expect(await proposalChoices({ ...context, policy }, 2026)).toMatchObject({
      refusal: 'absent',
    });
  });

  it('is read and judged by nobody who does not keep the plan there', async () => {
    const { id } = await propose();
    const seenAt = await seen(id);
    for (const [role, code] of [
      ['coordinator', STEPOVA],
      ['council-member', undefined],
      ['auditor', undefined],
    ] as const) {
      using context = await test.as(await staffIn(test.planted, role, code));
      expect(await readProposal(context, { id })).toMatchObject({ refusal: 'absent' });
      expect(await declineProposal(context, { id, seenAt, why: 'Ні.' })).toMatchObject({
        refusal: 'absent',
      });
      const listed = await listProposals(context, 'new');
      expect(listed.ok ? listed.value : []).toEqual([]);
    }
    using organiser = await test.as(await staffIn(test.planted, 'forum-organiser'));
    expect(must(await readProposal(organiser, { id })).mayJudge).toBe(false);
    expect(await declineProposal(organiser, { id, seenAt, why: 'Ні.' })).toMatchObject({
      refusal: 'absent',
    });
  });
});
