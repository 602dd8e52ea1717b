import { describe, expect, it } from 'vitest';
import type { ReportId } from '#kernel/ids.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { plantPartnerKey } from '#modules/organisations/testing.ts';
import { loadUpdates } from '../../storage/load-reports.ts';
import { publishedBy, reportsForEachTest } from '../../testing.ts';
import { answerReport } from '../../use-cases/answer-report.ts';
import { hidePublished } from '../../use-cases/publish-report.ts';
import { type Ask, partnerForEachTest, withOpen311 } from './testing.ts';

describe('what a body tells of a report that was passed on to it', () => {
  const reports = reportsForEachTest();
  const { planted, lamp, token } = partnerForEachTest(reports);
  const officer = () => staffIn(reports.planted, 'coordinator');
  const see: <Value>(work: Parameters<typeof seeEverything<Value>>[1]) => Promise<Value> = (work) =>
    seeEverything(reports.planted.platform.database, work);
  const answer = async (
    id: ReportId,
    changes: Partial<Parameters<typeof answerReport>[1]> = {},
  ) => {
    using context = await reports.as(await officer());
    const row = (await reports.rows()).find((one) => one.id === id);
    if (!row) throw new Error('no report');
    const answered = await answerReport(context, {
      id,
      status: 'passed-on',
      words: 'Передали громаді.',
      passedTo: 'Лиманська рада',
      passedToId: planted().organisationId,
      duplicateOf: undefined,
      seenAt: row.changed_at,
      ...changes,
    });
    expect(answered).toEqual({ ok: true, value: undefined });
  };

  const update = (reference: string, changes: Readonly<Record<string, string>> = {}) => ({
    api_key: planted().key,
    service_request_id: reference,
    update_id: 'theirs-1',
    status: 'CLOSED',
    updated_datetime: '2026-11-25T12:00:00Z',
    description: 'Ліхтар полагодили.',
    ...changes,
  });
  const tell = (ask: Ask, ...given: Parameters<typeof update>) =>
    ask.post('/v2/servicerequestupdates.json', update(...given));
  const steps = (id: ReportId) => see((tx) => loadUpdates(tx, id));
  const passedOn = async () => {
    const { id } = await reports.send();
    const shown = await publishedBy(reports, await officer(), id);
    await answer(id);
    return { id, shown };
  };

  it('reaches its author once, and mends what is mended', async () => {
    const { id, shown } = await passedOn();
    await withOpen311(
      reports,
      async (ask) => {
        const first = await tell(ask, shown);
        expect(first).toMatchObject({ status: 200, json: [{ update_id: expect.any(String) }] });
        expect((await tell(ask, shown, { description: 'Ще раз' })).json).toEqual(first.json);
        expect(await ask.rows('/v2/requests.json')).toMatchObject([{ status: 'closed' }]);
      },
      '2027-01-01T00:00:00Z',
    );
    const told = await steps(id);
    expect(told.filter(({ party }) => party === 'other-body')).toMatchObject([
      { party: 'other-body', status: 'resolved', words: 'Ліхтар полагодили.' },
    ]);
    expect(await reports.rows()).toMatchObject([{ status: 'resolved' }]);
  });

  it('is words only while it goes on there, or where we set a state later', async () => {
    const { id, shown } = await passedOn();
    await withOpen311(reports, async (ask) => {
      await tell(ask, shown, { status: 'IN_PROGRESS', updated_datetime: '2027-01-01T00:00:00Z' });
      await tell(ask, shown, { update_id: '2', updated_datetime: '2020-01-01T00:00:00Z' });
    });
    const told = (await steps(id)).filter(({ party }) => party === 'other-body');
    expect(told.map(({ status }) => status)).toEqual([undefined, undefined]);
    expect(await reports.rows()).toMatchObject([{ status: 'passed-on' }]);
  });

  it('never shows again what was hidden', async () => {
    const { id, shown } = await passedOn();
    using context = await reports.as(await officer());
    await hidePublished(context, { id });
    await withOpen311(reports, async (ask) => {
      expect((await tell(ask, shown)).status).toBe(404);
      expect(await ask.rows('/v2/requests.json')).toEqual([]);
    });
  });

  it('is taken by the token of a report that is for nobody else’s eyes', async () => {
    const sent = await token(lamp({ service_code: 'noise' }));
    const [row] = await reports.rows();
    await answer(row?.id as ReportId);
    await withOpen311(reports, async (ask) => {
      expect((await tell(ask, sent, { updated_datetime: '2027-01-01T00:00:00Z' })).status).toBe(
        200,
      );
      expect(await ask.rows('/v2/requests.json')).toEqual([]);
      expect(await ask.rows('/v2/servicerequestupdates.json')).toEqual([]);
    });
    expect(await reports.rows()).toMatchObject([{ status: 'resolved' }]);
  });

  it('is nobody’s but that body’s: of any other report it is as if there were none', async () => {
    const { shown } = await passedOn();
    const { id: notPassed } = await reports.send({ words: 'Інше' });
    const kept = await publishedBy(reports, await officer(), notPassed);
    const other = await plantPartnerKey(reports.planted.context, { name: 'Степова рада' });
    await withOpen311(reports, async (ask) => {
      const absent = await tell(ask, '00000000-0000-4000-8000-00000000dead');
      expect(absent.status).toBe(404);
      for (const told of [
        await tell(ask, kept),
        await tell(ask, notPassed),
        await tell(ask, shown, { api_key: other.key }),
      ]) {
        expect(told).toEqual(absent);
      }
      expect((await tell(ask, shown, { api_key: 'x' })).status).toBe(403);
      for (const wrong of [
        { status: 'gone' },
        { updated_datetime: 'today' },
        { update_id: '' },
        { update_id: 'x'.repeat(201) },
        { description: 'я'.repeat(5000) },
      ]) {
        expect([wrong, (await tell(ask, shown, wrong)).status]).toEqual([wrong, 400]);
      }
    });
    expect((await reports.rows()).map(({ status }) => status).toSorted()).toEqual([
      'passed-on',
      'received',
    ]);
  });
});
