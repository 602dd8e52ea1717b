import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#modules/identity/index.ts';
import { deskOf, deskRequest, keptOfficer, officerStaff, staffIn } from '../../testing-desk.ts';
import { officersForEachTest } from '../../testing.ts';
import { writeHalfYearPage } from './write.tsx';

describe('a half-year report of which nothing is counted yet', () => {
  const planted = officersForEachTest();

  const opened = async (actor: Actor) => {
    using desk = await deskOf(planted, actor);
    const { id } = await keptOfficer(planted, '0012345');
    const params = { id, half: '2026-2' };
    const path = `/desk/work/report/${id}/2026-2`;
    const answer = await writeHalfYearPage(desk, deskRequest(desk, path, { params }));
    if (answer.kind !== 'page') throw new Error(answer.kind);
    return renderToString(answer.view);
  };

  it('leads whoever writes work down to the log, and nobody else', async () => {
    const officer = await officerStaff(planted, '0012345');
    expect(await opened(officer)).toContain('href="/desk/work"');
    const head = await opened(await staffIn(planted, 'police-head'));
    expect(head).toMatch(/У\sжурналі\sроботи\sза\sце\sпівріччя\sще\sнічого\sнемає/u);
    expect(head).not.toContain('href="/desk/work"');
  });
});
