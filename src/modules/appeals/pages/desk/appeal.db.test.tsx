import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { keptOfficer, officerStaff, staffIn } from '#modules/officers/testing.ts';
import { appealDeskRoutes } from '../../desk-routes.ts';
import { appealsForEachTest } from '../../testing.ts';
import { registerAppeal } from '../../use-cases/register-appeal.ts';
import { appealPage } from './appeal.tsx';

describe('the page of an appeal that was given to another officer', () => {
  const appeals = appealsForEachTest();
  const PROBLEMS = { categories: () => [], pageOf: () => Promise.resolve(undefined) };

  it('names the present officer to the former one, and is absent for officers who never had it', async () => {
    const coordinator = await staffIn(appeals.planted, 'coordinator');
    const former = await officerStaff(appeals.planted, '0012345');
    const never = await staffIn(appeals.planted, 'district-officer');
    const { id } = await appeals.send();
    const shown = async (actor: StaffActor) => {
      using opened = await appeals.as(actor);
      const context = { ...opened, desk: EMPTY_DESK, problems: PROBLEMS };
      const path = `/desk/appeals/${id}` as const;
      const answer = await appealPage(context, pageRequest({ actor, path, params: { id } }));
      return answer.kind === 'page' ? renderToString(answer.view) : answer;
    };
    await appeals.give(coordinator, id);
    expect(await shown(former)).toContain('їздять без світла');
    const { id: officerId } = await keptOfficer(appeals.planted, '0012346');
    using context = await appeals.as(coordinator);
    const seenAt = (await appeals.row(id)).changed_at;
    const words = 'Звернення розглядає колега.';
    const given = await registerAppeal(context, { id, officerId, isPlain: false, words, seenAt });
    expect(given).toMatchObject({ ok: true });
    const page = await shown(former);
    expect(page).toContain('Тепер цим займається Петро Вигаданий');
    expect(page).not.toMatch(/В-1|світла|Вигадана|колега\./);
    expect(await shown(never)).toMatchObject({ kind: 'refusal', reason: 'absent' });
    const answered = async (actor: StaffActor) => {
      using opened = await appeals.as(actor);
      const routes = appealDeskRoutes({ ...opened, desk: EMPTY_DESK, problems: PROBLEMS });
      const act = routes.find(
        ({ path, method }) => path.endsWith(':id/answer') && method === 'POST',
      );
      const form = new URLSearchParams({ words: 'Патруль перевірив.', seenAt: String(seenAt) });
      const request = pageRequest({ actor, method: 'POST', params: { id }, form });
      const answer = await act?.handle({ ...request, actor });
      return answer?.kind === 'page' ? renderToString(answer.view) : answer;
    };
    expect(await answered(former)).toContain('Тепер цим займається Петро Вигаданий');
    expect(await answered(never)).toMatchObject({ kind: 'refusal', reason: 'absent' });
    expect(await entriesOf(appeals.planted.platform, 'appeal.locate')).toMatchObject([
      { actor_id: former.id, thing_id: id },
      { actor_id: former.id, thing_id: id },
    ]);
  });
});
