import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { deskOf, deskRequest, keptOfficer, staffIn } from '../../testing-desk.ts';
import { officersForEachTest } from '../../testing.ts';
import { absencesPage } from './absences.tsx';

const planted = officersForEachTest();

it.each([
  ['0012346', 'У ці дні картка покаже, хто заступає'],
  ['', 'Заступника не названо'],
])('an absence with the deputy «%s» is answered «%s»', async (deputy, said) => {
  using desk = await deskOf(planted, await staffIn(planted, 'coordinator'));
  const { id } = await keptOfficer(planted);
  const at = { params: { id } };
  const path = `/desk/officers/${id}/absences`;
  const form = new URLSearchParams({ from: '2026-12-07', to: '2026-12-11', deputy });
  const recorded = await absencesPage(
    desk,
    deskRequest(desk, path, { ...at, method: 'POST', form }),
  );
  if (recorded.kind !== 'redirect') throw new Error(recorded.kind);
  const query = new URL(recorded.to, 'http://localhost').searchParams;
  const shown = await absencesPage(desk, deskRequest(desk, path, { ...at, query }));
  const html = shown.kind === 'page' ? renderToString(shown.view) : shown.kind;
  expect(html.replaceAll('\u00a0', ' ')).toContain(said);
});
