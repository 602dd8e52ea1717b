import { describe, expect, it } from 'vitest';
import { newId, type PublishedReportId, type ReportId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { rowId } from '#platform/database/row-id.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { publishedPosition } from '../domain/published-position.ts';
import { BY_THE_SHOP, reportsForEachTest } from '../testing.ts';
import { answerReport } from './answer-report.ts';
import { correctReport } from './correct-report.ts';
import {
  hidePublished,
  publishReport,
  type PublishReport,
  rewritePublished,
  showPublished,
} from './publish-report.ts';
import { listPublished, type PublishedAsked, readPublished } from './read-published.ts';

const LYMANSKA = 'UA51010010000000003';
const EDITED = 'Біля магазину не світить ліхтар.';

describe('what is published of a report', () => {
  const reports = reportsForEachTest();
  const areaOf = (code: string) => {
    const area = reports.planted.context.areas.byCode(code);
    if (!area) throw new Error(`no area ${code}`);
    return area.id;
  };
  const rowOf = async (id: ReportId) => {
    const row = (await reports.rows()).find((one) => one.id === id);
    if (!row) throw new Error('no report');
    return row;
  };
  const officer = () => staffIn(reports.planted, 'district-officer');
  const publish = async (actor: Actor, id: ReportId, more: Partial<PublishReport> = {}) => {
    using context = await reports.as(actor);
    const { changed_at: seenAt } = await rowOf(id);
    return await publishReport(context, {
      id,
      words: EDITED,
      placeWords: 'біля магазину',
      contactsConfirmed: false,
      seenAt,
      ...more,
    });
  };
  const published = async (id: ReportId): Promise<PublishedReportId> => {
    const done = await publish(await officer(), id);
    if (!done.ok) throw new Error(done.refusal);
    return done.value;
  };
  const read = async (id: PublishedReportId) => {
    using context = await reports.as(RESIDENT);
    return await readPublished(context, { id });
  };
  const list = async (asked: PublishedAsked = {}) => {
    using context = await reports.as(RESIDENT);
    const listed = await listPublished(context, asked);
    if (!listed.ok) throw new Error(listed.refusal);
    return listed.value;
  };
  const ids = async (asked: PublishedAsked = {}) => (await list(asked)).reports.map(({ id }) => id);

  it('is what an officer left of it, under another id; what its author wrote stays in the report', async () => {
    const { id } = await reports.send();
    expect(await ids()).toEqual([]);
    const shown = await published(id);
    expect(shown).not.toBe(id);
    const found = await read(shown);
    expect(found).toMatchObject({
      value: {
        report: {
          words: EDITED,
          category: 'dark-place',
          status: 'received',
          position: BY_THE_SHOP,
        },
      },
    });
    expect(JSON.stringify(found)).not.toContain(id);
    expect((await rowOf(id)).words).toContain('увечері');
    expect(await entriesOf(reports.planted.platform, 'report.publish')).toHaveLength(1);
    expect(await publish(await officer(), id)).toMatchObject({ refusal: 'published-already' });
  });

  it('is nothing of what is for officers or confided, and nothing by whoever may not', async () => {
    const confided = await reports.send({ category: 'violence-at-home' });
    const head = await staffIn(reports.planted, 'police-head');
    expect(await publish(head, confided.id)).toEqual({ ok: false, refusal: 'absent' });
    const noise = await reports.send({ category: 'noise' });
    expect(await rowOf(noise.id)).toMatchObject({ visibility: 'officers' });
    expect(await publish(head, noise.id)).toEqual({ ok: false, refusal: 'not-public' });
    const { id } = await reports.send();
    for (const actor of [
      await staffIn(reports.planted, 'coordinator', STEPOVA),
      await staffIn(reports.planted, 'shift-lead'),
      await staffIn(reports.planted, 'press-officer'),
    ]) {
      expect(await publish(actor, id)).toEqual({ ok: false, refusal: 'absent' });
    }
    expect(await ids()).toEqual([]);
  });

  it('says a telephone only where an officer said that it may', async () => {
    const { id } = await reports.send();
    const words = 'Дзвоніть 067 123 45 67, покажу.';
    expect(await publish(await officer(), id, { words })).toMatchObject({
      refusal: 'contacts-found',
    });
    expect(await publish(await officer(), id, { words, contactsConfirmed: true })).toMatchObject({
      ok: true,
    });
  });

  it('is about no other report than the one that was looked at', async () => {
    const { id } = await reports.send();
    const seenAt = Temporal.Instant.from('2026-11-25T07:00:00Z');
    expect(await publish(await officer(), id, { seenAt })).toMatchObject({ refusal: 'changed' });
  });

  it('is rewritten by one at a time: the second sees what the first wrote', async () => {
    const { id } = await reports.send();
    const shown = await published(id);
    const seenAt = Temporal.Instant.from('2026-11-25T08:00:00Z');
    const rewrite = async (words: string, at: string) => {
      using context = await reports.as(await officer(), at);
      const rest = { placeWords: '', contactsConfirmed: false, seenAt };
      return await rewritePublished(context, { id, words, ...rest });
    };
    expect(await rewrite('Перше.', '2026-11-25T09:00:00Z')).toMatchObject({ ok: true });
    expect(await rewrite('Друге.', '2026-11-25T09:01:00Z')).toMatchObject({
      refusal: { changed: { words: 'Перше.' } },
    });
    expect(await read(shown)).toMatchObject({
      value: { report: { words: 'Перше.', placeWords: '' } },
    });
  });

  it('is gone when it was hidden, stands in no list, and comes back as it was', async () => {
    const { id } = await reports.send();
    const shown = await published(id);
    const areaId = areaOf(LYMANSKA);
    expect(await ids({ areaId })).toEqual([shown]);
    using context = await reports.as(await officer());
    using elsewhere = await reports.as(await staffIn(reports.planted, 'coordinator', STEPOVA));
    expect(await hidePublished(elsewhere, { id })).toEqual({ ok: false, refusal: 'absent' });
    expect(await hidePublished(context, { id })).toMatchObject({ ok: true });
    expect(await read(shown)).toEqual({ ok: false, refusal: 'gone' });
    expect(await read(newId(systemRandom))).toEqual({ ok: false, refusal: 'absent' });
    expect(await ids()).toEqual([]);
    expect(await ids({ areaId })).toEqual([]);
    expect(await showPublished(elsewhere, { id })).toEqual({ ok: false, refusal: 'absent' });
    expect(await showPublished(context, { id })).toMatchObject({ ok: true });
    expect(await ids({ areaId })).toEqual([shown]);
  });

  it('says how far it is, and follows a category that was wrong', async () => {
    const { id } = await reports.send();
    const shown = await published(id);
    const areaId = areaOf(LYMANSKA);
    using context = await reports.as(await officer(), '2026-11-25T09:00:00Z');
    const { changed_at: seenAt, area_id: own } = await rowOf(id);
    await answerReport(context, {
      id,
      status: 'accepted',
      words: 'Дивлюся.',
      passedTo: undefined,
      duplicateOf: undefined,
      seenAt,
    });
    expect(await read(shown)).toMatchObject({
      value: {
        report: { status: 'accepted' },
        steps: [{ at: Temporal.Instant.from('2026-11-25T09:00:00Z'), status: 'accepted' }],
      },
    });
    expect(await ids({ areaId, state: 'open' })).toEqual([shown]);
    expect(await ids({ areaId, state: 'closed' })).toEqual([]);
    const area = reports.planted.context.areas.all.find((one) => one.id === own);
    if (!area) throw new Error('no area');
    await correctReport(context, {
      id,
      category: 'violence-at-home',
      areaId: area.id,
      placeWords: 'кв. 3',
      seenAt: (await rowOf(id)).changed_at,
    });
    expect(await read(shown)).toEqual({ ok: false, refusal: 'gone' });
    expect(await ids({ areaId })).toEqual([]);
  });

  it('is on no map more exactly than its category allows', async () => {
    const { id } = await reports.send({ category: 'dangerous-dogs' });
    const row = await rowOf(id);
    expect(row.position_rule).toBe('coarse');
    const shown = await published(id);
    expect(await read(shown)).toMatchObject({
      value: {
        report: {
          positionRule: 'coarse',
          position: publishedPosition('coarse', BY_THE_SHOP),
          placeWords: '',
        },
      },
    });
  });

  it('is in the lists of its square’s area, on whichever side of a boundary it was', async () => {
    const shown = [];
    const exact = new Set<unknown>();
    for (const lon of [29.4999, 29.5001]) {
      const place = { position: { lat: 45.5, lon } };
      const { id: coarse } = await reports.send({ category: 'dangerous-dogs', place });
      const { id: lamp } = await reports.send({ place });
      const [ofCoarse, ofLamp] = [await published(coarse), await published(lamp)];
      shown.push(await read(ofCoarse));
      const { area_id: areaId, changed_at: seenAt } = await rowOf(lamp);
      exact.add(areaId);
      using context = await reports.as(await officer());
      const told = { category: 'dangerous-dogs', placeWords: '', seenAt };
      await correctReport(context, { id: lamp, areaId: rowId(areaId ?? ''), ...told });
      shown.push(await read(ofLamp));
    }
    expect(exact.size).toBe(2);
    const places = shown.flatMap((one) => (one.ok ? [one.value.report] : []));
    expect(places).toHaveLength(4);
    const told = places.map(({ areaId, position }) => JSON.stringify([areaId, position]));
    expect(new Set(told).size).toBe(1);
  });
});
