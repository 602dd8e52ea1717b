import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../../kernel/ids.ts';
import { systemRandom } from '../../../../platform/crypto/random.ts';
import type { PageRequest } from '../../../../platform/http/route.ts';
import { pageRequest } from '../../../../ui/testing/page-request.ts';
import { EMPTY_DESK } from '../../../identity/testing.ts';
import { officerStaff } from '../../../officers/testing.ts';
import type { PromiseSource } from '../../domain/promise-source.ts';
import { promisesForEachTest } from '../../testing.ts';
import type { QuestionsDesk } from './desk-pages.ts';
import { promisesDay } from './promises-day.tsx';
import { deskQuestionPage } from './question.tsx';
import { deskQuestionsPage } from './questions.tsx';

describe('a question at the desk', () => {
  const promises = promisesForEachTest();
  const asked: string[] = [];
  const meeting = newId<'meeting'>(systemRandom);
  const meetings: PromiseSource = {
    kind: 'meeting',
    describe: (id) => {
      asked.push(id);
      const named = { name: 'Кава з поліцейським, 3 грудня', path: '/meeting/kava' } as const;
      return Promise.resolve(id === meeting ? named : undefined);
    },
  };
  const LINK = '<a href="/meeting/kava">Кава з поліцейським, 3 грудня</a>';
  const desk = async () => {
    const opened = await promises.as(await officerStaff(promises.planted, '0012345'));
    return { ...opened, desk: EMPTY_DESK, promiseSources: [meetings] };
  };
  const html = async (
    handle: (context: QuestionsDesk, request: PageRequest) => ReturnType<typeof deskQuestionsPage>,
    params: Record<string, string> = {},
  ) => {
    using context = await desk();
    const { actor } = context;
    const answer = await handle(context, pageRequest({ actor, path: '/desk/questions', params }));
    if (answer.kind !== 'page') throw new Error(answer.kind);
    return renderToString(answer.view).replaceAll('\u00a0', ' ');
  };

  it('says at which meeting it was asked, and leads there, in lists and on its page', async () => {
    const there = { source: { kind: 'meeting', id: meeting } };
    const { id } = await promises.ask(there);
    await promises.ask(there);
    const page = await promises.ask();
    asked.length = 0;
    expect((await html(deskQuestionsPage)).split(LINK)).toHaveLength(3);
    expect(asked, 'once for both').toEqual([meeting]);
    expect(await html(deskQuestionPage, { id })).toContain(LINK);
    expect(await html(deskQuestionPage, { id: page.id })).not.toContain('/meeting/');
  });

  it('says so on «my day», and nothing of a meeting that nobody may read of', async () => {
    await promises.ask({ source: { kind: 'meeting', id: meeting } });
    await promises.ask({ source: { kind: 'meeting', id: newId<'meeting'>(systemRandom) } });
    using context = await desk();
    const day = promisesDay(context, () => [meetings]);
    const today = context.platform.clock.today();
    const shown = await day.load(context, { locale: 'uk', today });
    const said = shown ? renderToString(shown).replaceAll('\u00a0', ' ') : '';
    expect(said.split('href="/meeting/')).toHaveLength(2);
    expect(said).toContain(LINK);
  });
});
