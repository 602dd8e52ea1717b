import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK, suspend } from '#modules/identity/testing.ts';
import { awayDay } from '#modules/officers/index.ts';
import { officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { officerAskPage } from '../pages/ask/ask.tsx';
import { openQuestionReceipt } from '../pages/ask/question-receipt.tsx';
import { handedQuestions } from '../pages/desk/handed-questions.ts';
import { promisesForEachTest } from '../testing.ts';
import { listHandedQuestions } from './list-handed-questions.ts';

describe('a question that an officer has', () => {
  const promises = promisesForEachTest();
  const day = async (actor: StaffActor) => {
    using opened = await promises.as(actor);
    const place = { locale: 'uk', today: opened.platform.clock.today() } as const;
    const section = awayDay(opened, [handedQuestions(opened)]);
    const view = await section.load({ ...opened, desk: EMPTY_DESK }, place);
    return view ? renderToString(view).replaceAll('\u00a0', ' ') : '';
  };

  it('waits for another officer once hers was suspended, and its asker is not promised her answer', async () => {
    const coordinator = await staffIn(promises.planted, 'coordinator');
    const officer = await officerStaff(promises.planted, '0012345');
    const { id, code } = await promises.ask();
    const receipt = async () => {
      using context = await promises.as(RESIDENT);
      const answer = await openQuestionReceipt(context)(pageRequest(), code);
      return answer?.kind === 'page' ? renderToString(answer.view) : answer;
    };
    expect(await day(coordinator)).toBe('');
    expect(await receipt()).toContain('/officer/olena-zrazkova');
    await suspend(promises.planted.platform, officer);
    expect(await day(coordinator)).toMatch(
      new RegExp(`/desk/questions/${id}".*Чекає 1 запитання · доступ призупинено`),
    );
    const afterwards = await receipt();
    expect(afterwards).not.toContain('olena-zrazkova');
    expect(afterwards).toContain('це вирішує координатор');
  });

  it('is promised to no officer who cannot take it today, and its asker learns that a coordinator decides', async () => {
    const officer = await officerStaff(promises.planted, '0012345');
    const slug = 'olena-zrazkova';
    const show = async (form?: URLSearchParams) => {
      using context = await promises.as(RESIDENT);
      const sent = form ? ({ method: 'POST', form } as const) : {};
      const request = pageRequest({ path: `/officer/${slug}/ask`, params: { slug }, ...sent });
      const answer = await officerAskPage(context, request);
      return answer.kind === 'page' ? renderToString(answer.view).replaceAll('\u00a0', ' ') : '';
    };
    const { key, words } = promises.question();
    const form = new URLSearchParams({ key, words, email: '', phone: '', contactsSeen: '' });
    expect(await show()).toContain('Його прочитає Олена Зразкова');
    await suspend(promises.planted.platform, officer);
    const asked = await show();
    expect(asked).not.toContain('Його прочитає');
    expect(asked).toContain('вирішить координатор');
    const sent = await show(form);
    expect(sent).toContain('Запитання отримано');
    expect(sent).not.toContain('про це дізнається координатор');
    expect(sent).toContain('Координатор уже знає про запитання');
  });

  it('is no matter of the coordinator of another hromada', async () => {
    await officerStaff(promises.planted, '0012345');
    const { id } = await promises.ask();
    const listedBy = async (actor: StaffActor) => {
      using context = await promises.as(actor);
      const listed = await listHandedQuestions(context);
      return listed.ok ? listed.value.map((one) => one.id) : listed.refusal;
    };
    expect(await listedBy(await staffIn(promises.planted, 'coordinator'))).toEqual([id]);
    expect(await listedBy(await staffIn(promises.planted, 'coordinator', STEPOVA))).toEqual([]);
    expect(await listedBy(await staffIn(promises.planted, 'police-head'))).toBe('forbidden');
  });
});
