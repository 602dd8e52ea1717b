import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { Answer } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { EMPTY_DESK, suspend } from '#modules/identity/testing.ts';
import { keptOfficer, officerStaff, staffIn } from '#modules/officers/testing.ts';
import { promisesForEachTest } from '../../testing.ts';
import { deskPromisePage } from '../desk/promise.tsx';
import { promisePage } from './promise.tsx';

const test = promisesForEachTest();

function html(answer: Answer): string {
  if (answer.kind !== 'page') throw new Error(answer.kind);
  return renderToString(answer.view).replaceAll('\u00a0', ' ');
}

it('a suspended deputy of a promise is named at the desk with the reason, and not to residents', async () => {
  const coordinator = await staffIn(test.planted, 'coordinator');
  const deputy = await officerStaff(test.planted, '0012346');
  const id = await test.give(coordinator, {
    deputy: { officerId: (await keptOfficer(test.planted, '0012346')).id },
  });
  const request = pageRequest({ actor: coordinator, path: '/promises', params: { id } });
  const shown = async () => {
    using resident = await test.as(RESIDENT);
    using asked = await test.as(coordinator);
    const desk = { ...asked, desk: EMPTY_DESK, promiseSources: [] };
    return {
      residents: html(await promisePage({ ...resident, promiseSources: [] }, request)),
      desk: html(await deskPromisePage(desk, request)),
    };
  };
  const before = await shown();
  expect(before.residents).toContain('Петро Вигаданий');
  expect(before.desk).not.toContain('призупинено');
  await suspend(test.planted.platform, deputy);
  const { residents, desk } = await shown();
  expect(residents).not.toContain('Петро Вигаданий');
  expect(desk).toMatch(/Петро Вигаданий<\/a>.*\(доступ призупинено\)/);
});
