import { describe, expect, it } from 'vitest';
import type { ReportId } from '#kernel/ids.ts';
import { rowId } from '#platform/database/row-id.ts';
import { publishedBy } from '../../testing.ts';
import { json, type Misbehaviour, openCouncil } from '../../testing/council.ts';
import {
  IN_AN_HOUR,
  LATER,
  PASSED,
  passingOnForEachTest,
} from '../../testing/passing-on-for-each-test.ts';
import { correctReport } from '../correct-report.ts';
import { hidePublished } from '../publish-report.ts';
import { passAgain } from './pass-again.ts';

describe('a report that is hidden while it waits to be passed on', () => {
  const { reports, officer, run, handOverOf, passed } = passingOnForEachTest();
  const hide = async (id: ReportId) => {
    using desk = await reports.as(await officer(), LATER);
    const hidden = await hidePublished(desk, { id });
    return hidden.ok ? hidden.value.isStopped : hidden.refusal;
  };

  it('does not leave once it was hidden before it went, until somebody sends it all the same', async () => {
    await using council = await openCouncil();
    const { id } = await passed(council);
    await publishedBy(reports, await officer(), id);
    expect(await hide(id)).toBe(true);
    await run(council, LATER);
    await run(council, IN_AN_HOUR);
    expect(council.asked).toEqual([]);
    expect(await handOverOf(id)).toMatchObject({ state: 'failed', problem: 'hidden' });
    using desk = await reports.as(await officer(), IN_AN_HOUR);
    await passAgain(desk, { id });
    await run(council, IN_AN_HOUR);
    expect(council.kept).toHaveLength(1);
    // It is with them now: nothing is left to be stopped.
    expect(await hide(id)).toBe(false);
    expect(await handOverOf(id)).toMatchObject({ state: 'numbered' });
  });

  it('does not leave either once it is corrected to be for officers alone, whatever a try under way has read of it', async () => {
    await using council = await openCouncil();
    const { id } = await passed(council);
    using desk = await reports.as(await officer(), LATER);
    const row = (await reports.rows()).find((one) => one.id === id);
    if (!row) throw new Error('no report');
    const corrected = await correctReport(desk, {
      id,
      category: 'violence-at-home',
      areaId: rowId(row.area_id ?? ''),
      placeWords: '',
      seenAt: row.changed_at,
    });
    expect(corrected).toMatchObject({ ok: true });
    expect(await handOverOf(id)).toMatchObject({ state: 'failed', problem: 'hidden' });
    await run(council, IN_AN_HOUR);
    expect(council.asked).toEqual([]);
  });

  it('is not tried again where it is hidden while a try fails; what is taken at that moment is with them', async () => {
    await using council = await openCouncil({ patienceMilliseconds: 5_000 });
    const { id } = await passed(council);
    await publishedBy(reports, await officer(), id);
    const hideThen =
      (then: Misbehaviour): Misbehaviour =>
      async (...asked) => {
        await hide(id);
        then(...asked);
      };
    council.misbehave({ before: hideThen((response) => response.writeHead(500).end()) });
    await run(council, PASSED);
    council.misbehave({});
    await run(council, LATER);
    await run(council, IN_AN_HOUR);
    expect(council.kept).toHaveLength(0);
    expect(await handOverOf(id)).toMatchObject({ state: 'failed', problem: 'hidden-late' });
    using desk = await reports.as(await officer(), IN_AN_HOUR);
    await passAgain(desk, { id });
    council.misbehave({
      after: hideThen((response) => json(response, [{ service_request_id: '9' }])),
    });
    await run(council, IN_AN_HOUR);
    expect(await handOverOf(id)).toMatchObject({ state: 'numbered', theirId: '9' });
  });
});
