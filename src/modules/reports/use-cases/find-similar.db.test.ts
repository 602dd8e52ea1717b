import { describe, expect, it } from 'vitest';
import { newId, type PublishedReportId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { findPublished } from '../storage/load-published.ts';
import { BY_THE_SHOP, publishedBy, reportsForEachTest } from '../testing.ts';
import { answerReport } from './answer-report.ts';
import { findSimilar, type Similar } from './find-similar.ts';
import { hidePublished } from './publish-report.ts';
import { readPublished } from './read-published.ts';
import type { SubmitReport } from './submit-report.ts';
import { supportPublished } from './support-published.ts';

/** Some 111 metres for each thousandth of a degree to the north. */
const northOfTheShop = (thousandths: number) => ({
  lat: BY_THE_SHOP.lat + thousandths / 1_000,
  lon: BY_THE_SHOP.lon,
});

describe('a published report near what somebody is about to report', () => {
  const reports = reportsForEachTest();
  const publish = async (changes: Partial<SubmitReport> = {}, at?: string) => {
    const { id } = await reports.send(changes, at);
    const officer = await staffIn(reports.planted, 'coordinator');
    return { id, officer, shown: await publishedBy(reports, officer, id) };
  };
  const similar = async (asked: Partial<Similar> = {}) => {
    using context = await reports.as(RESIDENT);
    const found = await findSimilar(context, {
      category: 'dark-place',
      place: { position: BY_THE_SHOP },
      ...asked,
    });
    return found.map(({ id }) => id);
  };
  const support = async (id: PublishedReportId, key = newId<'sender-key'>(systemRandom)) => {
    using context = await reports.as(RESIDENT);
    return await supportPublished(context, { id, key });
  };
  const supportersOf = async (id: PublishedReportId) =>
    (await findPublished(reports.planted.platform.database.read, id))?.supporters;
  const close = async (id: Awaited<ReturnType<typeof publish>>['id']) => {
    using context = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const seenAt = (await reports.rows()).find((one) => one.id === id)?.changed_at;
    if (!seenAt) throw new Error('no report');
    const step = { status: 'resolved', words: 'Світить.', passedTo: undefined } as const;
    await answerReport(context, { id, ...step, duplicateOf: undefined, seenAt });
  };

  it('is offered within 250 metres, the nearest first, of the same category, while it is open', async () => {
    const near = await publish({ place: { position: northOfTheShop(2) } });
    const nearest = await publish({ place: { position: northOfTheShop(-1) } });
    await publish({ place: { position: northOfTheShop(2.4) } });
    await publish({ category: 'road-hazard' });
    expect(await similar()).toEqual([nearest.shown, near.shown]);
    expect(await similar({ place: { position: northOfTheShop(10) } })).toEqual([]);
    expect(await similar({ category: 'everything' })).toEqual([]);
    await close(nearest.id);
    expect(await similar()).toEqual([near.shown]);
    using context = await reports.as(near.officer);
    await hidePublished(context, { id: near.id });
    expect(await similar()).toEqual([]);
  });

  it('is offered among five at most, and never what nobody published', async () => {
    for (let count = 0; count < 7; count += 1) await publish();
    await reports.send();
    expect(await similar()).toHaveLength(5);
  });

  it('of a category that is shown coarsely is one of the same square, wherever in it they are', async () => {
    const { shown } = await publish({ category: 'dangerous-dogs' });
    const asked = { category: 'dangerous-dogs' };
    expect(await similar({ ...asked, place: { position: northOfTheShop(3) } })).toEqual([shown]);
    expect(await similar({ ...asked, place: { position: northOfTheShop(20) } })).toEqual([]);
  });

  it('of a village from the list is one told of it as a whole, or a thing that stands in it, the newest first', async () => {
    const { areas } = reports.planted.context;
    const inVillage = (slug: string) => {
      const area = areas.bySlug(slug)?.area;
      if (!area) throw new Error('no village');
      return { place: { areaId: area.id } };
    };
    const standing = await publish({}, '2026-11-20T08:00:00Z');
    const told = await publish(inVillage('sadove'), '2026-11-21T08:00:00Z');
    await publish({ place: { position: northOfTheShop(40) } });
    await publish({ ...inVillage('sadove'), category: 'road-hazard' });
    expect(await similar(inVillage('sadove'))).toEqual([told.shown, standing.shown]);
    expect(await similar(inVillage('sadove-stepove'))).toEqual([]);
    await close(told.id);
    expect(await similar(inVillage('sadove'))).toEqual([standing.shown]);
    // A hromada is no place that anybody stands in.
    const { areaId } = inVillage('sadove').place;
    const hromada = areas.chain(areaId).find(({ kind }) => kind === 'hromada');
    if (!hromada) throw new Error('no hromada');
    expect(await similar({ place: { areaId: hromada.id } })).toEqual([]);
  });

  it('of a village is none that is shown by its square: which village that is in, is not said', async () => {
    const dogs = { category: 'dangerous-dogs' };
    const village = reports.planted.context.areas.bySlug('sadove')?.area;
    if (!village) throw new Error('no village');
    const place = { areaId: village.id };
    await publish(dogs);
    expect(await similar({ ...dogs, place })).toEqual([]);
    const told = await publish({ ...dogs, place });
    expect(await similar({ ...dogs, place })).toEqual([told.shown]);
  });

  it('is nothing that a map never shows', async () => {
    await reports.send({ category: 'noise' });
    expect(await similar({ category: 'noise' })).toEqual([]);
    using context = await reports.as(RESIDENT);
    const asked = { category: 'dark-place', place: { position: BY_THE_SHOP } };
    await publish();
    expect(await findSimilar({ ...context, policy: createPolicy([]) }, asked)).toEqual([]);
  });

  it('is supported by whoever sees it too, each once, which is written down without a name', async () => {
    const { shown } = await publish();
    const key = newId<'sender-key'>(systemRandom);
    const few = { ok: true, value: { supporters: 'few' } };
    expect(await support(shown, key)).toEqual(few);
    expect(await support(shown, key)).toEqual(few);
    expect(await support(shown)).toEqual(few);
    expect(await supportersOf(shown)).toBe(2);
    using context = await reports.as(RESIDENT);
    expect(await readPublished(context, { id: shown })).toMatchObject({ ok: true });
    expect(await entriesOf(reports.planted.platform, 'report.support')).toHaveLength(2);
  });

  it('counts a crowd that supports it at once', async () => {
    const { shown } = await publish();
    await Promise.all(Array.from({ length: 20 }, () => support(shown)));
    expect(await support(shown)).toEqual({ ok: true, value: { supporters: 'ten-or-more' } });
    expect(await supportersOf(shown)).toBe(21);
  });

  it('is supported no more once it is done with, and never where there is none', async () => {
    const { id, officer, shown } = await publish();
    expect(await support(newId<'published-report'>(systemRandom))).toEqual({
      ok: false,
      refusal: 'absent',
    });
    await close(id);
    expect(await support(shown)).toEqual({ ok: false, refusal: 'closed' });
    using context = await reports.as(officer);
    await hidePublished(context, { id });
    expect(await support(shown)).toEqual({ ok: false, refusal: 'gone' });
    const input = { id: shown, key: newId<'sender-key'>(systemRandom) };
    expect(await supportPublished({ ...context, policy: createPolicy([]) }, input)).toEqual({
      ok: false,
      refusal: 'absent',
    });
  });
});
