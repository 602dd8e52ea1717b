import { describe, expect, it } from 'vitest';
import { staffIn } from '#modules/officers/testing.ts';
import { loadPhotos } from '../../storage/photos.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { photograph, publishedBy, reportsForEachTest } from '../../testing.ts';
import { addPhoto } from '../../use-cases/add-photo.ts';
import { answerReport } from '../../use-cases/answer-report.ts';
import { judgePhoto } from '../../use-cases/judge-photo.ts';
import { hidePublished } from '../../use-cases/publish-report.ts';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { open311Routes } from '../../open311-routes.ts';
import { textsOf, withOpen311 } from './testing.ts';

describe('Open311, read by programs', () => {
  const reports = reportsForEachTest();
  const officer = () => staffIn(reports.planted, 'coordinator');
  const published = async (
    changes: Parameters<typeof reports.send>[0] = {},
    at?: string,
    words?: string,
  ) => {
    const { id } = await reports.send(changes, at);
    return { id, shown: await publishedBy(reports, await officer(), id, words ? { words } : {}) };
  };
  const ids = async (path: string) =>
    await withOpen311(reports, async ({ rows }) =>
      (await rows(path)).map((row) => row['service_request_id']),
    );

  it('says where to ask, at an address that ends in a slash', async () => {
    await withOpen311(reports, async ({ get }) => {
      const { text, status } = await get('/discovery.xml');
      expect(status).toBe(200);
      expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true);
      const url = 'http://poruch.test/open311/v2/';
      expect(textsOf(text, 'url')).toEqual([url, url]);
      expect(textsOf(text, 'specification')[0]).toBe('http://wiki.open311.org/GeoReport_v2');
      expect(textsOf(text, 'format')).toEqual(['text/xml', 'application/json', 'application/json']);
      expect((await get('/discovery.json')).json).toMatchObject({
        endpoints: [{ type: 'production', formats: ['text/xml', 'application/json'] }, {}],
      });
    });
  });

  it('may be read so often from one network, and no oftener', async () => {
    using context = await reports.as(RESIDENT);
    const routes = open311Routes(context).filter(({ method }) => method === 'GET');
    expect(routes.filter(({ limit }) => limit === undefined)).toEqual([]);
  });

  it('lists what can be sent, and nothing that is told in confidence', async () => {
    await withOpen311(reports, async ({ get, rows }) => {
      const services = await rows('/v2/services.json');
      const codes = services.map((one) => one['service_code']);
      expect(codes).toContain('dark-place');
      expect(codes).not.toContain('violence-at-home');
      expect(services[0]).toEqual({
        service_code: 'dark-place',
        service_name: 'Темно: не світить ліхтар',
        description: 'Темно: не світить ліхтар',
        metadata: true,
        type: 'batch',
        keywords: 'lamp',
        group: '',
      });
      expect(services.find((one) => one['service_code'] === 'noise')).toMatchObject({
        type: 'blackbox',
      });
      const { text } = await get('/v2/services.xml');
      expect(textsOf(text, 'service_code')).toEqual(codes);
    });
  });

  it('says what is asked besides, and that a service is unknown', async () => {
    await withOpen311(reports, async ({ get }) => {
      const { text } = await get('/v2/services/dark-place.xml');
      expect(textsOf(text, 'code')).toEqual(['children-pass']);
      expect(textsOf(text, 'key')).toEqual(['yes', 'no', 'unknown']);
      expect((await get('/v2/services/dark-place.json')).json).toMatchObject({
        service_code: 'dark-place',
        attributes: [
          { variable: true, code: 'children-pass', datatype: 'singlevaluelist', required: false },
        ],
      });
      for (const code of ['violence-at-home', 'nothing', '__proto__']) {
        expect(await get(`/v2/services/${code}.json`)).toMatchObject({
          status: 404,
          json: [{ code: '404' }],
        });
      }
    });
  });

  it('gives what is published, with every field, and the letters as they were', async () => {
    const words = 'Темно & <b>"страшно"</b> біля магазину ☃';
    const { shown } = await published({}, '2026-11-24T10:00:00Z', words);
    await withOpen311(reports, async ({ get, rows }) => {
      const [one] = await rows('/v2/requests.json');
      expect(one).toEqual({
        service_request_id: shown,
        status: 'open',
        status_notes: 'отримано',
        service_name: 'Темно: не світить ліхтар',
        service_code: 'dark-place',
        description: words,
        agency_responsible: 'Лиманське відділення поліції',
        service_notice: null,
        // The day alone, from its midnight in Kyiv.
        requested_datetime: '2026-11-23T22:00:00Z',
        updated_datetime: expect.stringMatching(/^2026-11-25T\d\d:\d\d:\d\dZ$/),
        expected_datetime: null,
        address: 'біля магазину, Лиманська громада',
        address_id: 'UA51010010000000003',
        zipcode: null,
        lat: 45.5,
        long: 29.7,
        media_url: null,
      });
      const { text } = await get(`/v2/requests/${shown}.xml`);
      expect(textsOf(text, 'description')).toEqual([words]);
      expect(textsOf(text, 'service_request_id')).toEqual([shown]);
      expect((await get(`/v2/requests/${shown}.json`)).json).toEqual([one]);
    });
  });

  it('shows what officers and confidants read, what nobody published and what is hidden nowhere', async () => {
    const { id, shown } = await published({}, undefined, 'Позначка прихована');
    await reports.send({ category: 'noise', words: 'Позначка для поліції' });
    await reports.send({ category: 'violence-at-home', words: 'Позначка довірлива' });
    await reports.send({ words: 'Позначка неоприлюднена' });
    using context = await reports.as(await officer());
    expect(await hidePublished(context, { id })).toMatchObject({ ok: true });
    await withOpen311(reports, async ({ get }) => {
      for (const path of [
        '/v2/requests.json',
        '/v2/requests.xml?status=closed,open',
        `/v2/requests.json?service_request_id=${shown},${id}`,
        '/v2/servicerequestupdates.json',
      ]) {
        const { text, status } = await get(path);
        expect([path, status]).toEqual([path, 200]);
        expect(text).not.toMatch(/Позначка|update_id|request>/);
      }
      const absent = await get('/v2/requests/00000000-0000-4000-8000-00000000dead.json');
      expect(absent.status).toBe(404);
      for (const one of [shown, id]) {
        expect(await get(`/v2/requests/${one}.json`)).toEqual(absent);
      }
    });
  });

  it('is narrowed by time, category and state, and by ids that override all else', async () => {
    const { shown: old } = await published({}, '2026-06-01T10:00:00Z');
    const { shown: road } = await published({ category: 'road-hazard' }, '2026-11-10T10:00:00Z');
    const { id, shown: lamp } = await published({}, '2026-11-20T22:30:00Z');
    using context = await reports.as(await officer());
    const kept = (await reports.rows()).find((row) => row.id === id);
    const done = { words: 'Полагодили', passedTo: undefined, duplicateOf: undefined };
    const seenAt = kept?.changed_at ?? Temporal.Instant.fromEpochMilliseconds(0);
    await answerReport(context, { id, status: 'resolved', seenAt, ...done });

    expect(await ids('/v2/requests.json')).toEqual([lamp, road]);
    expect(await ids('/v2/requests.json?status=open')).toEqual([road]);
    expect(
      await ids('/v2/requests.json?status=closed&service_code=dark-place,road-hazard'),
    ).toEqual([lamp]);
    expect(await ids('/v2/requests.json?service_code=dark-place,road-hazard')).toEqual([
      lamp,
      road,
    ]);
    expect(await ids('/v2/requests.json?page_size=1&page=2')).toEqual([road]);
    expect(await ids('/v2/requests.json?service_code=&start_date=&status=')).toEqual([lamp, road]);
    expect(
      await ids('/v2/requests.json?start_date=2026-05-01T00:00:00Z&end_date=2026-07-01'),
    ).toEqual([old]);
    // A day alone is the installation’s: 22:30 in Greenwich is tomorrow in Kyiv.
    expect(await ids('/v2/requests.json?start_date=2026-11-21')).toEqual([lamp]);
    expect(await ids('/v2/requests.json?end_date=2026-11-20')).toEqual([road]);
    expect(await ids('/v2/requests.json?start_date=2026-11-21T00:30:00+02:00')).toEqual([lamp]);
    // Nor is the minute found out by asking for ever shorter times.
    const minute = 'start_date=2026-11-21T13:37:00Z&end_date=2026-11-21T13:38:00Z';
    expect(await ids(`/v2/requests.json?${minute}`)).toEqual([lamp]);
    expect(await ids(`/v2/requests.json?service_request_id=${old},x&status=closed`)).toEqual([old]);
  });

  it('says each fault of a question', async () => {
    await withOpen311(reports, async ({ get }) => {
      const faults: Readonly<Record<string, number>> = {
        'start_date=yesterday': 400,
        'start_date=2026-02-30': 400,
        'start_date=0000-01-01': 400,
        'end_date=0001-01-01T00:00:00Z': 400,
        'end_date=9999-12-31': 400,
        'start_date=%2B275760-09-13T00:00:00Z': 400,
        'start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z': 400,
        'start_date=2026-06-01&end_date=2026-01-01': 400,
        'status=fixed': 400,
        'page=0': 400,
        'page=11': 400,
        'page_size=1e3': 400,
        'service_code=nothing': 404,
        'jurisdiction_id=odesa.gov.ua': 404,
        [`service_request_id=${'x,'.repeat(101)}`]: 400,
      };
      for (const [query, status] of Object.entries(faults)) {
        const told = await get(`/v2/requests.json?${query}`);
        expect([query, told.status]).toEqual([query, status]);
        expect(told.json).toEqual([
          { code: String(status), description: expect.stringMatching(/\p{L}/u) },
        ]);
      }
      const xml = await get('/v2/requests.xml?status=fixed&page=0');
      expect(textsOf(xml.text, 'code')).toEqual(['400', '400']);
      expect((await get('/v2/requests.json?jurisdiction_id=poruch.test')).status).toBe(200);
      expect((await get('/v2/nothing.xml')).text).toContain('<errors><error><code>404</code>');
    });
  });

  it('leads to a photograph that an officer shows, and to no other', async () => {
    const key = newId<'sender-key'>(systemRandom);
    using resident = await reports.as(RESIDENT);
    const photos = [];
    for (const shade of [10, 200]) {
      const added = await addPhoto(resident, {
        key,
        bytes: await photograph(shade),
        client: '192.0.2.1',
      });
      if (!added.ok) throw new Error(added.refusal);
      photos.push(added.value.id);
    }
    const { id, shown } = await published({ key, photos });
    const media = async () =>
      await withOpen311(reports, async ({ rows }) => (await rows('/v2/requests.json'))[0]);
    expect(await media()).toMatchObject({ media_url: null });
    const [, second] = await seeEverything(reports.planted.platform.database, (tx) =>
      loadPhotos(tx, id),
    );
    if (!second) throw new Error('no photograph');
    using context = await reports.as(await officer());
    await judgePhoto(context, { id, photoId: second.id, isShown: true });
    expect(await media()).toMatchObject({
      media_url: `http://poruch.test/reports/${shown}/photos/${second.id}`,
    });
  });

  it('tells what became of published reports, never what their authors were told', async () => {
    const { id, shown } = await published();
    using context = await reports.as(await officer());
    const kept = (await reports.rows()).find((row) => row.id === id);
    const seenAt = kept?.changed_at ?? Temporal.Instant.fromEpochMilliseconds(0);
    const done = { passedTo: undefined, duplicateOf: undefined };
    await answerReport(context, { id, status: 'accepted', words: 'Для автора', seenAt, ...done });
    await withOpen311(reports, async ({ rows, get }) => {
      const [update, ...more] = await rows('/v2/servicerequestupdates.json');
      expect(more).toEqual([]);
      expect(update).toEqual({
        update_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        service_request_id: shown,
        status: 'open',
        updated_datetime: expect.stringMatching(/Z$/),
        description: 'взято до роботи',
        media_url: null,
      });
      const { text } = await get('/v2/servicerequestupdates.xml');
      expect(textsOf(text, 'update_id')).toEqual([update?.['update_id']]);
      expect(text).not.toContain('Для автора');
      expect(await rows('/v2/servicerequestupdates.json?end_date=2026-01-01')).toEqual([]);
    });
  });
});
