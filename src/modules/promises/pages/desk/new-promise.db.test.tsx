import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { officerStaff, staffIn } from '#modules/officers/testing.ts';
import { promisesForEachTest } from '../../testing.ts';
import { deskQuestionPath, type QuestionsDesk } from './desk-pages.ts';
import { givePromisePage, newPromisePage } from './new-promise.tsx';
import { promiseActPage } from './promise-acts.tsx';
import { deskQuestionPage } from './question.tsx';
import { questionActPage } from './question-act.tsx';

const promises = promisesForEachTest();

interface Asked {
  readonly id?: string;
  readonly form?: Record<string, string>;
  readonly query?: string;
  readonly as?: StaffActor;
}

/** As the officer of Sadove sends it, or asks for it, unless somebody else does. */
async function ask(
  handle: (context: QuestionsDesk, request: PageRequest) => Promise<Answer>,
  { id, form, query = '', as }: Asked = {},
): Promise<string> {
  const actor = as ?? (await officerStaff(promises.planted, '0012345'));
  const opened = await promises.as(actor);
  using context = { ...opened, desk: EMPTY_DESK, promiseSources: [] };
  const answer = await handle(
    context,
    pageRequest({
      actor,
      path: '/desk',
      query: new URLSearchParams(query),
      ...(id && { params: { id } }),
      ...(form && { method: 'POST', form: new URLSearchParams(form) }),
    }),
  );
  if (answer.kind === 'redirect') return answer.to;
  if (answer.kind !== 'page') throw new Error(answer.kind);
  return renderToString(answer.view).replaceAll('\u00a0', ' ');
}
const key = () => newId<'sender-key'>(systemRandom);

describe('the form of a promise', () => {
  it('says all that is wrong at once: words, day, who and where', async () => {
    const form = { key: key(), words: '', dueOn: '2020-01-01', areaId: '' };
    const shown = await ask(newPromisePage, { form: { ...form, post: 'Голова', officerId: '' } });
    for (const said of [
      'Напишіть кілька слів.',
      'Цей день уже минув.',
      'Оберіть, де це.',
      'Напишіть ім’я та прізвище.',
      'Спершу спитайте людину й поставте позначку.',
    ]) {
      expect(shown).toContain(said);
    }
    // A day that cannot be read hides nothing else.
    const unread = await ask(newPromisePage, { form: { ...form, dueOn: 'колись' } });
    expect(unread).toContain('Такого дня немає.');
    expect(unread).toContain('Оберіть поліцейського або напишіть посаду й ім’я.');
    expect(unread).toContain('Оберіть, де це.');
  });

  it('says which officers read nothing here today', async () => {
    const shown = await ask(newPromisePage, { as: await staffIn(promises.planted, 'coordinator') });
    expect(shown.match(/>Петро Вигаданий \(ще не входить у систему\)</g)).toHaveLength(2);
  });

  it('says so of a change, too, where a day that is over may stay', async () => {
    const actor = await officerStaff(promises.planted, '0012345');
    const { dueOn } = await promises.promise();
    const id = await promises.give(actor);
    const change = async (day: string) => {
      const seenAt = (await promises.seen(id)).toString();
      const form = { promised: 'Два ліхтарі.', dueOn: day, words: '', seenAt };
      return await ask(promiseActPage('change'), { id, form });
    };
    const wrong = await change('2020-01-01');
    expect(wrong).toContain('Цей день уже минув.');
    expect(wrong).toContain('Напишіть кілька слів.');
    expect(await change(dueOn.toString())).not.toContain('Цей день уже минув.');
  });

  it('offers the village of a meeting first, and chosen', async () => {
    const { areaId } = await promises.promise();
    const shown = await ask((context, request) =>
      givePromisePage(context, request, {
        source: { kind: 'meeting', id: newId<'meeting'>(systemRandom) },
        path: '/desk/meetings/new',
        crumbs: [],
        back: '/desk/meetings',
        begun: { areaId },
        done: () => '/desk/meetings',
      }),
    );
    const [, options = ''] = /<select[^>]*name="areaId"[^>]*>(.*?)<\/select>/s.exec(shown) ?? [];
    const offered = [...options.matchAll(/<option([^>]*)>([^<]*)/g)];
    expect(
      offered.map(([, selected, name]) => [name, selected?.includes('selected')]).slice(0, 3),
    ).toEqual([
      ['Оберіть територію', false],
      ['Садове', true],
      ['Дільниця Садова', false],
    ]);
  });
});

describe('a new question at the desk', () => {
  it('says that it is decided first whether everybody reads it, and leads on to the answer', async () => {
    const { id } = await promises.ask();
    expect(await ask(deskQuestionPage, { id })).toContain('Спершу — чи побачать запитання всі');
    expect(await ask(questionActPage('publish'), { id })).toContain('Оприлюднити й відповісти');
    const seenAt = (await promises.kept(id)).changedAt.toString();
    const form = { words: 'Коли зроблять розмітку?', seenAt, go: 'answer' };
    const to = await ask(questionActPage('publish'), { id, form });
    expect(to).toBe(`${deskQuestionPath('uk', id, '/answer')}?done=publish`);
    const next = await ask(questionActPage('answer'), { id, query: 'done=publish' });
    expect(next).toContain('Запитання оприлюднено');
    expect(next).not.toContain('name="go"');
    const page = await ask(deskQuestionPage, { id });
    expect(page).not.toContain('Спершу — чи побачать');
    expect(page).toContain(deskQuestionPath('uk', id, '/answer'));
  });

  it('is promised by a day with all that is wrong said at once', async () => {
    const { id } = await promises.ask();
    const hidden = (await promises.kept(id)).changedAt.toString();
    await ask(questionActPage('private'), { id, form: { seenAt: hidden } });
    const seenAt = (await promises.kept(id)).changedAt.toString();
    const form = { key: key(), words: '', dueOn: '2020-01-01', seenAt };
    const shown = await ask(questionActPage('promise'), { id, form });
    expect(shown).toContain('Напишіть кілька слів.');
    expect(shown).toContain('Цей день уже минув.');
  });
});
