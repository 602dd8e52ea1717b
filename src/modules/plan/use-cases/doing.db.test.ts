import { describe, expect, it } from 'vitest';
import type { ActionId } from '#kernel/ids.ts';
import { photographSaying, written } from '#platform/images/testing.ts';
import { RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { notificationsOf, policyWithout } from '#modules/identity/testing.ts';
import { keptOfficer, officerStaff, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { must, planForEachTest } from '../testing.ts';
import { answerAction } from './answer-action.ts';
import { confirmAction } from './confirm-action.ts';
import { dropAction } from './drop-action.ts';
import { readEvidenceFile } from './read-evidence-file.ts';
import { type ReportAction, reportAction } from './report-action.ts';
import { tellClaimed } from './tell-claimed.ts';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');

describe('an action that was agreed', () => {
  const test = planForEachTest();

  const accepted = async (): Promise<{ readonly id: ActionId; readonly owner: StaffActor }> => {
    const owner = await officerStaff(test.planted, '0012345');
    const { id: officerId } = await keptOfficer(test.planted);
    const id = await test.agreed({ owner: { officerId } });
    using context = await test.as(owner);
    const seenAt = await test.seen(id);
    must(await answerAction(context, { id, answer: 'accepted', words: '', seenAt }));
    return { id, owner };
  };
  const report = async (
    actor: StaffActor,
    id: ActionId,
    changes: Partial<ReportAction> = {},
    at?: string,
  ) => {
    using context = await test.as(actor, at);
    return await reportAction(context, {
      id,
      became: 'under-way',
      words: 'Поставили перший ліхтар.',
      link: undefined,
      stage: undefined,
      measured: undefined,
      file: undefined,
      seenAt: await test.seen(id),
      ...changes,
    });
  };
  const confirm = async (
    actor: StaffActor,
    id: ActionId,
    verdict: 'confirmed' | 'disputed' = 'confirmed',
  ) => {
    using context = await test.as(actor);
    const seenAt = await test.seen(id);
    return await confirmAction(context, { id, verdict, words: 'Бачили.', seenAt });
  };

  it('is done only once its owner showed it and somebody of another side confirmed it', async () => {
    const { id, owner } = await accepted();
    must(await report(owner, id));
    expect((await test.kept(id)).action.status).toBe('under-way');
    const delegate = await staffIn(test.planted, 'community-delegate');
    expect(await confirm(delegate, id)).toMatchObject({ refusal: 'status-impossible' });
    must(await report(owner, id, { became: 'done', words: 'Усі світять.', measured: 12 }));
    expect((await test.kept(id)).action.status).toBe('under-way');
    expect(await confirm(await staffIn(test.planted, 'police-head'), id)).toMatchObject({
      refusal: 'same-side',
    });
    for (const [role, place] of [
      ['coordinator', undefined],
      ['volunteer', undefined],
      ['council-member', STEPOVA],
    ] as const) {
      expect(await confirm(await staffIn(test.planted, role, place), id)).toMatchObject({
        refusal: 'absent',
      });
    }
    must(await confirm(delegate, id));
    const { action, history } = await test.kept(id);
    expect(action).toMatchObject({ status: 'done', indicator: { measured: 12 } });
    expect(history.map(({ what }) => what)).toEqual([
      'proposed',
      'agreed',
      'accepted',
      'started',
      'claimed',
      'confirmed',
    ]);
  });

  it('is not confirmed by whoever said for its owner that it is done, whatever roles they hold besides', async () => {
    const { id } = await accepted();
    const keeper = await staffIn(test.planted, 'coordinator');
    const delegate = await staffIn(test.planted, 'community-delegate');
    const both = { ...keeper, grants: [...keeper.grants, ...delegate.grants] };
    must(await report(both, id, { became: 'done' }));
    expect(await confirm(both, id)).toMatchObject({ refusal: 'same-side' });
    must(await confirm(delegate, id));
  });

  it('goes on where the other side saw that it is not done, and says why', async () => {
    const { id, owner } = await accepted();
    must(await report(owner, id, { became: 'done' }));
    expect(await report(owner, id)).toMatchObject({ refusal: 'status-impossible' });
    must(await confirm(await staffIn(test.planted, 'council-member'), id, 'disputed'));
    const { action, history } = await test.kept(id);
    expect(action).toMatchObject({ status: 'under-way', claimed: undefined });
    expect(history.at(-1)).toMatchObject({ what: 'disputed', party: 'council', words: 'Бачили.' });
    must(await report(owner, id, { became: 'done' }));
  });

  it('asks the other sides whether it is done, never its owner, who hears what they said', async () => {
    const { id, owner } = await accepted();
    const delegate = await staffIn(test.planted, 'community-delegate');
    must(await report(owner, id, { became: 'done' }));
    using system = await test.as({ kind: 'system', name: 'test' });
    must(await tellClaimed(system, { id }));
    const kinds = async (actor: StaffActor) => {
      const told = await notificationsOf(test.planted.platform, actor);
      return told.flatMap((one) => (one.read_at ? [] : [one.kind])).toSorted();
    };
    expect(await kinds(owner)).toEqual([]);
    expect(await kinds(delegate)).toEqual(['action.claimed']);
    must(await confirm(delegate, id, 'disputed'));
    expect(await kinds(owner)).toEqual(['action.disputed']);
    expect(await kinds(delegate)).toEqual([]);
    must(await report(owner, id, { became: 'done' }));
    must(await confirm(delegate, id));
    expect(await kinds(owner)).toEqual(['action.confirmed', 'action.disputed']);
  });

  it('is shown by a photograph without where it was taken, or by a document that is only downloaded', async () => {
    const { id, owner } = await accepted();
    const photo = await photographSaying(written({ lat: 45.9, lon: 29.7 }));
    must(await report(owner, id, { file: { name: 'lamp.jpg', bytes: photo } }));
    must(await report(owner, id, { file: { name: '../Акт №1.pdf', bytes: PDF } }));
    using context = await test.as(RESIDENT);
    const { action } = await test.kept(id);
    const evidence = (await test.kept(id)).history.flatMap(({ evidenceId }) => evidenceId ?? []);
    const [first, second] = evidence;
    if (!first || !second) throw new Error('no evidence');
    const of = { year: action.year, number: action.number };
    const small = must(await readEvidenceFile(context, { ...of, id: first, file: 'small' }));
    expect(Buffer.from(small.bytes).includes('Exif')).toBe(false);
    expect(Buffer.from(photo).includes('Exif')).toBe(true);
    const document = must(await readEvidenceFile(context, { ...of, id: second, file: 'document' }));
    expect(document.name).toBe('Акт №1.pdf');
    expect(Buffer.from(document.bytes).equals(PDF)).toBe(true);
    // Everybody reads it because the table says so.
    const policy = policyWithout(context.policy, 'action.read');
    const asked = { ...of, id: second, file: 'document' } as const;
    expect(await readEvidenceFile({ ...context, policy }, asked)).toMatchObject({ ok: false });
    const elsewhere = { ...of, number: of.number + 1, id: second, file: 'document' } as const;
    expect(await readEvidenceFile(context, elsewhere)).toMatchObject({ ok: false });
  });

  it('takes no file that is something else, or does something by itself; nothing of the report is kept then', async () => {
    const { id, owner } = await accepted();
    const scripted = Buffer.from(`${PDF.toString()}/JavaScript (app.alert)\n%%EOF`);
    for (const [bytes, refusal] of [
      [Buffer.from('<html>'), 'kind-unknown'],
      [scripted, 'with-actions'],
      [Buffer.alloc(11 * 1024 * 1024, '%PDF-'), 'too-large'],
    ] as const) {
      expect(await report(owner, id, { file: { name: 'a.pdf', bytes } })).toMatchObject({
        refusal,
      });
    }
    expect((await test.kept(id)).history.at(-1)?.what).toBe('accepted');
    expect(await test.planted.platform.files.list('plan-document')).toEqual([]);
  });

  it('leaves no file behind where the report is refused', async () => {
    const { id, owner } = await accepted();
    const file = { name: 'a.pdf', bytes: PDF };
    expect(await report(owner, id, { file, stage: 7 })).toMatchObject({ refusal: 'stage-unknown' });
    expect(await test.planted.platform.files.list('plan-document')).toEqual([]);
  });

  it('is reported by the coordinator for whoever stands for it, and by nobody beside', async () => {
    const { id } = await accepted();
    must(await report(await staffIn(test.planted, 'coordinator'), id));
    expect((await test.kept(id)).history.at(-1)).toMatchObject({ party: 'office' });
    expect(await report(await staffIn(test.planted, 'coordinator', STEPOVA), id)).toMatchObject({
      refusal: 'absent',
    });
    expect(await report(await staffIn(test.planted, 'council-member'), id)).toMatchObject({
      refusal: 'absent',
    });
  });

  it('is dropped with the reason, which stays in sight; a draft is not', async () => {
    const { id } = await accepted();
    using context = await test.as(await staffIn(test.planted, 'coordinator'));
    const draft = await test.draft();
    const words = 'Ліхтарі поставила область.';
    expect(
      await dropAction(context, { id: draft, words, seenAt: await test.seen(draft) }),
    ).toMatchObject({ refusal: 'status-impossible' });
    const seenAt = await test.seen(id);
    const earlier = seenAt.subtract({ seconds: 1 });
    expect(await dropAction(context, { id, words, seenAt: earlier })).toMatchObject({
      refusal: 'changed',
    });
    must(await dropAction(context, { id, words, seenAt }));
    const { action, history } = await test.kept(id);
    expect(action.status).toBe('dropped');
    expect(history.at(-1)).toMatchObject({ what: 'dropped', words });
  });
});
