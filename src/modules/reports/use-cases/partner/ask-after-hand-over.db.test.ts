import { describe, expect, it } from 'vitest';
import { STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { loadUpdates } from '../../storage/load-reports.ts';
import { saveCheck } from '../../storage/partner-endpoints.ts';
import { publishedBy } from '../../testing.ts';
import { hidePublished } from '../publish-report.ts';
import { readPublished } from '../read-published.ts';
import { listStuckHandOvers } from './list-stuck-hand-overs.ts';
import { type Council, openCouncil } from '../../testing/council.ts';
import {
  IN_AN_HOUR,
  PASSED,
  passingOnForEachTest,
} from '../../testing/passing-on-for-each-test.ts';

describe('a report that another body has under its own number', () => {
  const { reports, see, officer, run, handOverOf, passed } = passingOnForEachTest();

  const numbered = async (council: Council) => {
    const { id, to } = await passed(council);
    await run(council, PASSED);
    const report = council.kept[0];
    if (!report) throw new Error('nothing kept');
    const theirs = async () =>
      (await see((tx) => loadUpdates(tx, id)))
        .filter(({ party }) => party === 'other-body')
        .map(({ status, words }) => ({ status, words }));
    const status = async () => (await reports.rows()).find((one) => one.id === id)?.status;
    return { id, to, report, theirs, status };
  };

  it('hears what they say once, and opens nothing again by itself', async () => {
    await using council = await openCouncil();
    const { report, theirs, status } = await numbered(council);
    await run(council, '2026-11-25T09:30:00Z');
    expect(await theirs()).toEqual([]);
    Object.assign(report, { status: 'closed', notes: 'Замінили <b>лампу</b>.' });
    await run(council, '2026-11-25T11:00:00Z');
    await run(council, '2026-11-25T12:30:00Z');
    expect(await status()).toBe('resolved');
    Object.assign(report, { status: 'open', notes: '' });
    await run(council, '2026-11-25T14:00:00Z');
    Object.assign(report, { status: 'Assigned', notes: 'Знову поїхали.' });
    await run(council, '2026-11-25T15:30:00Z');
    expect(await theirs()).toEqual([
      { status: 'resolved', words: 'Замінили <b>лампу</b>.' },
      { status: undefined, words: 'Знову поїхали.' },
    ]);
    expect(await status()).toBe('resolved');
  });

  it('hears of a state without words in words of ours, and nothing of what makes no sense', async () => {
    await using council = await openCouncil();
    const { report, theirs, status } = await numbered(council);
    Object.assign(report, { status: 'IN PROGRESS' });
    await run(council, '2026-11-25T09:30:00Z');
    Object.assign(report, { status: 'banana' });
    await run(council, '2026-11-25T11:00:00Z');
    expect(await theirs()).toEqual([{ status: undefined, words: 'Над цим уже працюють.' }]);
    expect(await status()).toBe('passed-on');
  });

  it('hears updates by their list, each once, and only its own', async () => {
    await using council = await openCouncil();
    const { id, to, theirs } = await numbered(council);
    const address = 'https://council.example/open311/';
    const check = {
      at: Temporal.Instant.from(PASSED),
      problem: undefined,
      services: [],
      givesList: true,
      givesUpdates: true,
    };
    await see((tx) => saveCheck(tx, { organisationId: to, address }, check));
    const update = {
      update_id: 5,
      service_request_id: 1,
      status: 'OPEN',
      updated_datetime: '2026-11-25T09:00:00Z',
      description: 'Викликали майстра.',
    };
    council.says('servicerequestupdates.json', () => ({
      service_request_updates: [
        update,
        update,
        { ...update, update_id: 6, service_request_id: 999, description: 'Чуже.' },
      ],
    }));
    await run(council, IN_AN_HOUR);
    await run(council, '2026-11-25T12:30:00Z');
    expect(await theirs()).toEqual([{ status: undefined, words: 'Викликали майстра.' }]);
    expect(await handOverOf(id)).toMatchObject({ heardAt: Temporal.Instant.from(IN_AN_HOUR) });
  });

  it('stays hidden, whatever they say of it', async () => {
    await using council = await openCouncil();
    const { id, report } = await numbered(council);
    const shown = await publishedBy(reports, await officer(), id);
    using desk = await reports.as(await officer());
    expect((await hidePublished(desk, { id })).ok).toBe(true);
    Object.assign(report, { status: 'closed', notes: 'Готово.' });
    await run(council, IN_AN_HOUR);
    expect((await reports.rows()).find((one) => one.id === id)?.status).toBe('resolved');
    using anybody = await reports.as({ kind: 'resident' });
    expect(await readPublished(anybody, { id: shown })).toMatchObject({ ok: false });
  });

  it('is told of at the desk when it is stuck: to whoever answers it, and to nobody else', async () => {
    await using council = await openCouncil();
    await numbered(council);
    const told = async (at: string, ...who: [Parameters<typeof staffIn>[1], string?]) => {
      using desk = await reports.as(await staffIn(reports.planted, ...who), at);
      const stuck = await listStuckHandOvers(desk);
      return stuck.ok ? stuck.value.map(({ silentDays }) => silentDays) : stuck.refusal;
    };
    expect(await told('2026-12-10T08:00:00Z', 'coordinator')).toEqual([]);
    expect(await told('2026-12-17T08:00:00Z', 'coordinator')).toEqual([22]);
    expect(await told('2026-12-17T08:00:00Z', 'coordinator', STEPOVA)).toEqual([]);
    expect(await told('2026-12-17T08:00:00Z', 'administrator')).toBe('forbidden');
  });
});
