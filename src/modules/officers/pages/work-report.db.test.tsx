import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { systemRandom } from '#platform/crypto/random.ts';
import { deskOf, deskRequest, officerStaff } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { recordWork } from '../use-cases/record-work.ts';
import { workReportPage } from './work-report.tsx';

describe('the work of a half-year', () => {
  const planted = officersForEachTest();

  it('is that which has just ended, for a month; and a month to come has no figure', async () => {
    const actor = await officerStaff(planted, '0012345');
    using desk = await deskOf(planted, actor);
    const at = (instant: string) => ({ ...desk, platform: planted.at(instant).platform });
    await recordWork(at('2026-11-25T08:00:00Z'), {
      key: systemRandom.uuid(),
      kind: 'visit',
      count: 3,
      day: Temporal.PlainDate.from('2026-11-20'),
    });
    const shown = async (instant: string) => {
      const answer = await workReportPage(at(instant), deskRequest(desk, '/desk/work/report'));
      return answer.kind === 'page' ? renderToString(answer.view) : answer.kind;
    };
    const november = await shown('2026-11-25T08:00:00Z');
    expect(november).toMatch(/data-label="лист\.">3<\/td>/);
    expect(november).toMatch(/data-label="груд\.">–<\/td>/);
    const january = await shown('2027-01-08T08:00:00Z');
    expect(january).toMatch(/aria-current="page">II півріччя 2026/);
    expect(january).toMatch(/data-label="груд\.">0<\/td>/);
    expect(await shown('2027-02-01T08:00:00Z')).toMatch(/aria-current="page">I півріччя 2027/);
  });
});
