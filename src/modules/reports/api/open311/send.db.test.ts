import { inspect } from 'node:util';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { ReportId } from '#kernel/ids.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { findContact } from '../../storage/load-reports.ts';
import { loadPhotos } from '../../storage/photos.ts';
import { photograph, publishedBy, reportsForEachTest } from '../../testing.ts';
import { hidePublished } from '../../use-cases/publish-report.ts';
import { partnerForEachTest, taken, textsOf, withOpen311 } from './testing.ts';

describe('Open311, sent by programs', () => {
  const reports = reportsForEachTest();
  const { planted, lamp, send, token } = partnerForEachTest(reports);
  const officer = () => staffIn(reports.planted, 'coordinator');
  const see: <Value>(work: Parameters<typeof seeEverything<Value>>[1]) => Promise<Value> = (work) =>
    seeEverything(reports.planted.platform.database, work);
  it('become reports as any other, and are told a token', async () => {
    const form = lamp({
      address_string: 'біля магазину',
      email: 'Resident@Example.org',
      first_name: 'Ніна',
      last_name: 'Приклад',
      'attribute[children-pass]': 'yes',
      'attribute[nobody-asked]': 'x',
      media_url: 'http://127.0.0.1:1/secret',
    });
    const { status, json } = await send(form);
    expect(status).toBe(200);
    expect(taken.parse(json)[0].service_notice).toContain('102');
    const [row] = await reports.rows();
    expect(row).toMatchObject({
      category: 'dark-place',
      words: 'Не світить ліхтар.',
      place_words: 'біля магазину',
      answers: { 'children-pass': 'yes' },
      lat: 45.5,
      lon: 29.7,
      way: 'open311',
      status: 'received',
      visibility: 'public',
    });
    expect(inspect(row)).not.toMatch(/Ніна|Приклад|127\.0\.0\.1/);
    expect(await see((tx) => findContact(tx, row?.id as ReportId))).toEqual({
      kind: 'email',
      value: 'resident@example.org',
    });
    const [entry] = await entriesOf(reports.planted.platform, 'report.submit');
    expect(entry).toMatchObject({ actor_id: planted().keyId, thing_id: row?.id });
  });

  it('need a key that opens something, before anything else is looked at', async () => {
    for (const wrong of ['', 'x', planted().key.slice(1)]) {
      const told = await send({ api_key: wrong, service_code: 'nothing' });
      expect(told).toMatchObject({ status: 403, json: [{ code: '403' }] });
    }
    expect(await reports.rows()).toEqual([]);
    // A key may stand in the address, as may anything: then the form’s words count.
    const { api_key: _, ...form } = lamp();
    await token(form, { path: `/v2/requests.json?api_key=${planted().key}&description=x` });
    expect(await reports.rows()).toMatchObject([{ words: 'Не світить ліхтар.' }]);
  });

  it('are one report, however often the same is sent within a day', async () => {
    const first = await token(lamp(), { at: '2026-11-25T20:00:00Z' });
    const again = await Promise.all(
      Array.from({ length: 8 }, () => token(lamp(), { at: '2026-11-25T20:01:00Z' })),
    );
    expect(new Set([first, ...again]).size).toBe(1);
    expect(await token(lamp(), { at: '2026-11-26T19:00:00Z' })).toBe(first);
    expect(await reports.rows()).toHaveLength(1);
    // Another person of that town, or the same lamp next week, is another report.
    const other = await token(lamp({ account_id: '7' }), { at: '2026-11-25T20:02:00Z' });
    const later = await token(lamp(), { at: '2026-12-02T20:00:00Z' });
    expect(new Set([first, other, later]).size).toBe(3);
    expect(await reports.rows()).toHaveLength(3);
  });

  it('are told apart by a name of the program’s own, too', async () => {
    const named = (name: string) => ({ headers: { 'idempotency-key': name } });
    const first = await token(lamp(), named('a'));
    expect(await token(lamp(), named('a'))).toBe(first);
    expect(await token(lamp(), named('b'))).not.toBe(first);
    const changed = await send(lamp({ description: 'Інше' }), named('a'));
    expect(changed).toMatchObject({ status: 400, json: [{ code: '400' }] });
    expect((await send(lamp(), named('x'.repeat(201)))).status).toBe(400);
    expect(await reports.rows()).toHaveLength(2);
  });

  it('bring photographs, and keep the rest where one is none', async () => {
    const form = () => {
      const body = new FormData();
      for (const [name, value] of Object.entries(lamp())) body.append(name, value);
      return body;
    };
    const files = [await photograph(10), new Uint8Array([1, 2, 3]), await photograph(200)];
    const withFiles = () => {
      const body = form();
      for (const bytes of files) body.append('media', new File([new Uint8Array(bytes)], 'a.jpg'));
      return body;
    };
    const told = await send(withFiles());
    expect(taken.parse(told.json)[0].service_notice).toContain('1 файл не взято');
    const again = await send(withFiles());
    expect(taken.parse(again.json)[0].token).toBe(taken.parse(told.json)[0].token);
    const [row, ...more] = await reports.rows();
    expect(more).toEqual([]);
    expect(await see((tx) => loadPhotos(tx, row?.id as ReportId))).toHaveLength(2);
  });

  it('may name a place by its code, by its id, or by a name that only one place has', async () => {
    const at = (place: Readonly<Record<string, string>>) => {
      const { lat: _, long: __, ...form } = lamp({ account_id: JSON.stringify(place) });
      return send({ ...form, ...place });
    };
    const hromada = reports.planted.context.areas.byCode('UA51010010000000003');
    for (const place of [
      { address_id: 'UA51010010000000003' },
      { address_id: hromada?.id ?? '' },
      { address_string: 'Лиманськ' },
    ]) {
      expect([place, (await at(place)).status]).toEqual([place, 200]);
    }
    for (const place of [
      {},
      { address_string: 'Садове' },
      { address_string: 'я'.repeat(5000) },
      { address_id: 'UA00' },
      { lat: '45.5' },
      { lat: '91', long: '29.7' },
      { lat: '4e1', long: '29.7' },
      { lat: '10', long: '10' },
    ]) {
      expect([place, (await at(place)).status]).toEqual([place, 400]);
    }
  });

  it('say each fault at once, in XML as well', async () => {
    const wrong = lamp({
      lat: 'x',
      description: 'я'.repeat(4001),
      email: 'no',
      'attribute[children-pass]': 'maybe',
    });
    const { text, status } = await send(wrong, { path: '/v2/requests.xml' });
    expect(status).toBe(400);
    expect(textsOf(text, 'code')).toEqual(['400', '400', '400', '400']);
    for (const code of ['nothing', 'violence-at-home']) {
      expect((await send(lamp({ service_code: code }))).status).toBe(404);
    }
    expect((await send(lamp({ service_code: '' }))).status).toBe(400);
    expect(await reports.rows()).toEqual([]);
  });

  it('are told why a category is not taken: reported no more, nowhere or not there, or told in confidence', async () => {
    const withdraw = (areaId: string | null) =>
      see((tx) =>
        sql`insert into reports.category (id, key, area_id, name_uk, name_en, pictogram, visibility,
            position_rule, is_anonymous_allowed, position, retired_at, changed_at)
          values (gen_random_uuid(), 'dark-place', ${areaId}::uuid, 'Темно', 'Dark', 'lamp', 'public', 'place',
            true, 1, now(), now())`.execute(tx),
      );
    const why = async (code: string) => {
      const { status, text } = await send(lamp({ service_code: code }));
      expect(status).toBe(404);
      return text.replaceAll('\u00a0', ' ');
    };
    expect(await why('nothing')).toContain('service_code невідомий: nothing');
    expect(await why('violence-at-home')).toContain('violence-at-home: довірене людиною');
    const { context } = reports.planted;
    await withdraw(context.areas.bySlug('lymanska-hromada')?.area.id ?? null);
    expect(await why('dark-place')).toContain('у цьому місці про це не повідомляють');
    await withdraw(null);
    expect(await why('dark-place')).toContain('про це більше не повідомляють');
    expect(await reports.rows()).toEqual([]);
  });

  it('get an id once they are published, and lose it where that is hidden', async () => {
    const sent = await token();
    const [row] = await reports.rows();
    const id = row?.id as ReportId;
    const leads = () => withOpen311(reports, ({ rows }) => rows(`/v2/tokens/${sent}.json`));
    expect(await leads()).toEqual([{ service_request_id: null, token: sent }]);
    const shown = await publishedBy(reports, await officer(), id);
    expect(await leads()).toEqual([{ service_request_id: shown, token: sent }]);
    await withOpen311(reports, async ({ get }) => {
      const { text } = await get(`/v2/tokens/${sent}.xml`);
      expect(textsOf(text, 'service_request_id')).toEqual([shown]);
      expect((await get('/v2/tokens/00000000-0000-4000-8000-00000000dead.json')).status).toBe(404);
      expect((await get(`/v2/tokens/${id}.json`)).status).toBe(404);
    });
    using context = await reports.as(await officer());
    await hidePublished(context, { id });
    expect(await leads()).toEqual([{ service_request_id: null, token: sent }]);
  });
});
