import { describe, expect, it } from 'vitest';
import { type ActionId, newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { openMailer } from '#platform/mail/open-mailer.ts';
import { openTestMailServer } from '#platform/mail/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { notificationsOf } from '#modules/identity/testing.ts';
import { keptOfficer, officerStaff, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { letterMail } from '../pages/letter/letter-mail.ts';
import { must, planForEachTest } from '../testing.ts';
import { answerAction } from './answer-action.ts';
import { askStanding } from './ask-standing.ts';
import { answerByLetter } from './answer-by-letter.ts';
import { handOverLink } from './hand-over-link.ts';
import { readLetter } from './read-letter.ts';
import { reportByLetter } from './report-by-letter.ts';
import { nameOther } from './name-other.ts';
import { readDeskAction } from './read-desk-action.ts';
import { writeAction } from './write-action.ts';

const SYSTEM = { kind: 'system', name: 'plan' } as const;
const HEAD = {
  post: 'голова громади',
  name: 'Іван Вигаданий',
  side: 'council',
  email: 'holova@example.org',
} as const;

describe('whoever stands for an action', () => {
  const test = planForEachTest();
  const ask = async (id: ActionId, outside = {}) => {
    using context = await test.as(SYSTEM, undefined, outside);
    must(await askStanding(context, letterMail('https://poruch.example'), { id }));
  };
  const answers = async (id: ActionId) =>
    (await test.kept(id)).parts.answerable.map(({ part, answer }) => `${part} ${answer}`);

  it('is asked at their desk once the sides agreed, accepts by their account, and is told no more', async () => {
    const officer = await officerStaff(test.planted, '0012345');
    const { id: officerId } = await keptOfficer(test.planted);
    const id = await test.agreed({ owner: { officerId } });
    await ask(id);
    await ask(id);
    const told = await notificationsOf(test.planted.platform, officer);
    expect(told).toMatchObject([{ kind: 'action.asked', path: `/desk/plan/actions/${id}` }]);
    using context = await test.as(officer);
    const words = 'Беруся з громадою.';
    const answer = { id, answer: 'accepted', words, seenAt: await test.seen(id) } as const;
    must(await answerAction(context, answer));
    expect(await answerAction(context, { ...answer, seenAt: await test.seen(id) })).toMatchObject({
      refusal: 'status-impossible',
    });
    const { action, history } = await test.kept(id);
    expect(action.status).toBe('accepted');
    expect(history.at(-1)).toMatchObject({ what: 'accepted', party: 'police', words });
    const [dealt] = await notificationsOf(test.planted.platform, officer);
    expect(dealt?.read_at).not.toBeNull();
  });

  it('is nobody who may not answer, whose name nobody at a desk brings to everybody by their account', async () => {
    const planId = await test.plan();
    using context = await test.as(await staffIn(test.planted, 'coordinator'));
    const write = async (role: 'auditor' | 'police-head') => {
      const { id: accountId } = await staffIn(test.planted, role);
      const owner = { accountId, post: 'начальник', side: 'police' } as const;
      const id = newId<'action'>(systemRandom);
      return await writeAction(context, { id, planId, said: test.said({ owner }) });
    };
    expect(await write('auditor')).toMatchObject({ refusal: 'answerable-unknown' });
    must(await write('police-head'));
  });

  it('may not be answered for by anybody else, nor before the sides agreed', async () => {
    const officer = await officerStaff(test.planted, '0012345');
    const { id: officerId } = await keptOfficer(test.planted);
    const agreed = await test.agreed({ owner: { officerId } });
    const answer = async (actor: Parameters<typeof test.as>[0], id: ActionId) => {
      using context = await test.as(actor);
      const given = { id, answer: 'accepted', words: '', seenAt: await test.seen(id) } as const;
      return await answerAction(context, given);
    };
    for (const role of ['coordinator', 'police-head', 'council-member', 'volunteer'] as const) {
      expect(await answer(await staffIn(test.planted, role), agreed)).toMatchObject({
        refusal: 'absent',
      });
    }
    const draft = await test.draft({ owner: { officerId } });
    expect(await answer(officer, draft)).toMatchObject({ refusal: 'status-impossible' });
  });

  it('is written to where there is no account, and the link that it holds is theirs alone', async () => {
    const mail = await openTestMailServer();
    try {
      const mailer = openMailer({ smtpUrl: mail.url, from: 'no-reply@poruch.example' });
      const id = await test.agreed({ owner: HEAD });
      await ask(id, { mail: mailer });
      expect(mail.taken.map(({ to }) => to)).toEqual([['holova@example.org']]);
      const body = Buffer.from(mail.taken[0]?.raw.split('\r\n\r\n').at(1) ?? '', 'base64');
      const [, token = ''] = /\/plan\/letter\/([\w-]{43})/.exec(body.toString()) ?? [];
      using context = await test.as(RESIDENT);
      expect(must(await readLetter(context, { token })).standing.name).toBe('Іван Вигаданий');
      expect(await readLetter(context, { token: 'x'.repeat(43) })).toMatchObject({ ok: false });
      must(await answerByLetter(context, { token, answer: 'accepted', words: 'Зробимо.' }));
      const report = { became: 'done', link: undefined, stage: 1, measured: 12 } as const;
      must(await reportByLetter(context, { token, ...report, words: 'Світить.' }));
      const { action, parts, history } = await test.kept(id);
      expect(action).toMatchObject({ status: 'under-way', claimed: { side: 'council' } });
      expect(action.indicator.measured).toBe(12);
      expect(parts.stages[0]?.doneOn?.toString()).toBe('2026-11-25');
      expect(history.slice(-2).map(({ what, party }) => `${what} ${party}`)).toEqual([
        'accepted council',
        'claimed council',
      ]);
    } finally {
      await mail.close();
    }
  });

  it('is handed a link where the house writes no mail, and the earlier one leads nowhere', async () => {
    const id = await test.agreed({ owner: { ...HEAD, email: '' } });
    const coordinator = await staffIn(test.planted, 'coordinator');
    await ask(id);
    expect(await notificationsOf(test.planted.platform, coordinator)).toMatchObject([
      { kind: 'action.hand-over' },
    ]);
    using context = await test.as(coordinator);
    const first = must(await handOverLink(context, { id, part: 'owner' })).token;
    const second = must(await handOverLink(context, { id, part: 'owner' })).token;
    using far = await test.as(await staffIn(test.planted, 'coordinator', STEPOVA));
    expect(await handOverLink(far, { id, part: 'owner' })).toMatchObject({ refusal: 'absent' });
    using resident = await test.as(RESIDENT);
    const declined = { answer: 'declined', words: 'Немає коштів.' } as const;
    expect(await answerByLetter(resident, { token: first, ...declined })).toMatchObject({
      refusal: 'absent',
    });
    must(await answerByLetter(resident, { token: second, ...declined }));
    expect(await answers(id)).toEqual(['owner declined']);
    expect((await test.kept(id)).action.status).toBe('agreed');
  });

  it('gives way to somebody else, whom the earlier link does not answer for', async () => {
    const id = await test.agreed({ owner: { ...HEAD, email: '' } });
    using context = await test.as(await staffIn(test.planted, 'coordinator'));
    const { token } = must(await handOverLink(context, { id, part: 'owner' }));
    using resident = await test.as(RESIDENT);
    must(await answerByLetter(resident, { token, answer: 'accepted', words: '' }));
    const other = { ...HEAD, name: 'Марія Зразкова', email: '' };
    must(
      await nameOther(context, {
        id,
        part: 'owner',
        said: other,
        words: 'Голову переобрано.',
        seenAt: await test.seen(id),
      }),
    );
    const { action, history } = await test.kept(id);
    expect(action.status).toBe('agreed');
    expect(await answers(id)).toEqual(['owner not-asked']);
    expect(history.at(-1)).toMatchObject({
      what: 'owner-named',
      who: 'голова громади, Марія Зразкова',
      words: 'Голову переобрано.',
    });
    expect(await readLetter(resident, { token })).toMatchObject({ ok: false });
  });

  it('sees at the desk what they stand for, wherever it lies, and no more may be done than the table says', async () => {
    const officer = await officerStaff(test.planted, '0012345');
    const { id: officerId } = await keptOfficer(test.planted);
    const [own, other] = [await test.agreed({ owner: { officerId } }), await test.agreed()];
    using context = await test.as(officer);
    expect(must(await readDeskAction(context, { id: own })).may).toMatchObject({
      answer: true,
      report: false,
      confirm: false,
      steer: false,
      rewrite: false,
    });
    expect(await readDeskAction(context, { id: other })).toMatchObject({ refusal: 'absent' });
  });
});
