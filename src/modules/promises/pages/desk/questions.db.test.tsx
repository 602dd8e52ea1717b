import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { keptOfficer, officerStaff, staffIn } from '#modules/officers/testing.ts';
import { promiseDeskRoutes } from '../../desk-routes.ts';
import type { PromiseSource } from '../../domain/promise-source.ts';
import { promisesForEachTest } from '../../testing.ts';
import { giveQuestion } from '../../use-cases/give-question.ts';
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

  it('given to another officer, names that one to the former officer, and is absent for others', async () => {
    const { planted } = promises;
    const coordinator = await staffIn(planted, 'coordinator');
    const former = await officerStaff(planted, '0012345');
    const never = await staffIn(planted, 'district-officer');
    const { id } = await promises.ask();
    const shown = async (actor: StaffActor) => {
      using opened = await promises.as(actor);
      const context = { ...opened, desk: EMPTY_DESK, promiseSources: [meetings] };
      const path = `/desk/questions/${id}` as const;
      const answer = await deskQuestionPage(context, pageRequest({ actor, path, params: { id } }));
      return answer.kind === 'page' ? renderToString(answer.view) : answer;
    };
    expect(await shown(former)).toContain('розмітку');
    const { id: officerId } = await keptOfficer(planted, '0012346');
    using context = await promises.as(coordinator);
    const seenAt = (await promises.kept(id)).changedAt;
    expect(await giveQuestion(context, { id, officerId, seenAt })).toMatchObject({ ok: true });
    const page = await shown(former);
    expect(page).toContain('Тепер цим займається Петро Вигаданий');
    expect(page).not.toMatch(/розмітку|Садове/);
    expect(await shown(never)).toMatchObject({ kind: 'refusal', reason: 'absent' });
    const answered = async (actor: StaffActor) => {
      using opened = await promises.as(actor);
      const routes = promiseDeskRoutes({ ...opened, desk: EMPTY_DESK, promiseSources: [meetings] });
      const act = routes.find(
        ({ path, method }) =>
          path.endsWith(':id/answer') && path.startsWith('/desk/questions') && method === 'POST',
      );
      const form = new URLSearchParams({ words: 'Розмітку оновили.', seenAt: String(seenAt) });
      const request = pageRequest({ actor, method: 'POST', params: { id }, form });
      const answer = await act?.handle({ ...request, actor });
      return answer?.kind === 'page' ? renderToString(answer.view) : answer;
    };
    expect(await answered(former)).toContain('Тепер цим займається Петро Вигаданий');
    expect(await answered(never)).toMatchObject({ kind: 'refusal', reason: 'absent' });
    expect(await entriesOf(planted.platform, 'question.locate')).toMatchObject([
      { actor_id: former.id, thing_id: id },
      { actor_id: former.id, thing_id: id },
    ]);
  });
});
