import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { reportImportText } from '../messages/import/index.ts';
import { loadUpdates } from '../storage/load-reports.ts';
import { reportsForEachTest } from '../testing.ts';
import { type ImportReports, importReports } from './import-reports.ts';
import { listPublished } from './read-published.ts';
import { hidePublished } from './publish-report.ts';

const KEEPER: Actor = { kind: 'system', name: 'command-line' };

const TABLE = `номер;вид;опис;широта;довгота;адреса;дата;змінено;стан;відповідь;публічне;зайве
1;Темно: не світить ліхтар;Не світить & <b>лампа</b>;45,5;29,7;біля магазину;01.11.2026 10:15;05.11.2026;закрито;Замінили.;так;x
2;road-hazard;Яма;29.7;45.5;;2026-11-02T08:00:00Z;;у роботі;;ні;
3;noise;Шумно в сусідів;45.5;29.7;;2026-11-03;;;;так;
4;літаки;Невідоме;45.5;29.7;;2026-11-03;;щось;;;
5;dark-place;Телефонуйте 067 000 00 11;45.5;29.7;;2026-11-03;;;;так;
6;dark-place;За межами;10;10;;2026-11-03;;;;;
7;dark-place;Без місця;;;;2026-11-03;;;;;
8;dark-place;Давно;45.5;29.7;;2020-11-03;;;;;
9;dark-place;Завтра;45.5;29.7;;2027-11-03;;;;;
10;dark-place;Без дати;45.5;29.7;;;;;;;
1;dark-place;Знову перше;45.5;29.7;;2026-11-03;;;;;
;dark-place;Без номера;45.5;29.7;;2026-11-03;;;;;
11;dark-place;;;;;2026-11-03;;;;;
`;

/** A village below its hromada. */
const SADOVE = 'UA51010010020000006';

describe('reports of another system', () => {
  const reports = reportsForEachTest();
  const bring = async (
    text: string,
    more: Partial<Pick<ImportReports, 'source' | 'dryRun' | 'categories'>> = {},
  ) => {
    using context = await reports.as(KEEPER);
    const file = { name: 'reports', bytes: new TextEncoder().encode(text) };
    const imported = await importReports(context, { file, source: 'a', dryRun: false, ...more });
    if (!imported.ok) throw new Error(JSON.stringify(imported.refusal));
    return imported.value;
  };
  const shown = async () => {
    using context = await reports.as(RESIDENT);
    const listed = await listPublished(context, {});
    return listed.ok ? listed.value.reports : [];
  };
  const reasons = (remarks: readonly { line: number; reason: string }[]) =>
    remarks.map(({ line, reason }) => `${line} ${reason}`);

  it('are of the category that somebody says theirs is, and are shown as it is', async () => {
    const table = `номер;вид;опис;широта;довгота;дата;публічне
1;Streetlight OUT;Темно;45.5;29.7;2026-11-03;так
2;Pothole;Яма;45.5;29.7;2026-11-03;так
`;
    const categories = new Map([['streetlight out', 'dark-place']]);
    const before = await bring(table, { dryRun: true });
    expect(before).toMatchObject({ created: 2, published: 0 });
    expect(before.notices.filter(({ reason }) => reason === 'category-unknown')).toHaveLength(2);
    expect(before.categories).toContain('dark-place');
    const imported = await bring(table, { categories });
    expect(imported).toMatchObject({ created: 2, published: 1 });
    expect(imported.notices).toMatchObject([
      { line: 3, reason: 'category-unknown', value: 'Pothole' },
      { line: 3, reason: 'not-for-everybody' },
    ]);
  });

  it('are listed by the beat that answers for their village', async () => {
    const table = `номер;вид;опис;громада;дата;публічне
1;Streetlight OUT;Темно;${SADOVE};2026-11-03;так
`;
    await bring(table, { categories: new Map([['streetlight out', 'dark-place']]) });
    using context = await reports.as(RESIDENT);
    const village = context.areas.byCode(SADOVE)?.id;
    const beat = village && context.areas.beatsOf(village)[0];
    expect(beat?.name).toBe('Дільниця Садова');
    const listed = await listPublished(context, { areaId: beat?.id });
    expect(listed).toMatchObject({ ok: true, value: { reports: [{ areaId: village }] } });
  });

  it('are taken row by row, and of each other one it is said why not', async () => {
    const imported = await bring(TABLE);
    expect(imported).toMatchObject({ created: 5, published: 1, known: 0, countedBy: 'line' });
    expect(imported.unknownColumns).toEqual(['зайве']);
    expect(reasons(imported.problems)).toEqual([
      '7 place-outside',
      '8 place-missing',
      '9 too-old',
      '10 date-future',
      '11 date-missing',
      '12 id-repeated',
      '13 id-missing',
      '14 place-missing',
    ]);
    expect(reasons(imported.notices)).toEqual([
      '2 coordinates-mended',
      '3 coordinates-turned',
      '4 not-for-everybody',
      '5 category-unknown',
      '5 status-unknown',
      '6 contacts-in-words',
    ]);
    const rows = await reports.rows();
    const first = rows.find(({ words }) => words.startsWith('Не світить'));
    expect(first).toMatchObject({
      category: 'dark-place',
      words: 'Не світить & <b>лампа</b>',
      lat: 45.5,
      lon: 29.7,
      status: 'resolved',
      way: 'import',
      place_words: 'біля магазину',
    });
    // 10:15 in Kyiv; the officer of that beat has it.
    expect(first?.submitted_at.toString()).toBe('2026-11-01T08:15:00Z');
    expect(first?.officer_id).not.toBeNull();
    const steps = await seeEverything(reports.planted.platform.database, (tx) =>
      loadUpdates(tx, first?.id as never),
    );
    expect(steps).toMatchObject([
      { party: 'installation', status: 'resolved', words: 'Замінили.' },
    ]);
    expect(rows.find(({ words }) => words === 'Яма')).toMatchObject({ lat: 45.5, lon: 29.7 });
    expect(rows.find(({ words }) => words === 'Невідоме')).toMatchObject({ category: 'other' });
    expect(await entriesOf(reports.planted.platform, 'report.import')).toMatchObject([
      { thing_kind: 'report', thing_id: null, detail: { created: 5, published: 1 } },
    ]);
  });

  it('change nothing when they come again, and stay as they became here', async () => {
    await bring(TABLE);
    const before = await reports.rows();
    const [{ id: publishedId } = { id: undefined }] = await shown();
    expect(publishedId).toBeDefined();
    using context = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const first = before.find(({ words }) => words.startsWith('Не світить'));
    await hidePublished(context, { id: first?.id as never });

    const again = await bring(TABLE.replace('Замінили.', 'Замінили лампу.'));
    expect(again).toMatchObject({ created: 0, published: 0, known: 5 });
    expect(reasons(again.notices)).toContain('2 changed-there');
    expect(await reports.rows()).toEqual(before);
    expect(await shown()).toEqual([]);
    // The same numbers of another system are other reports.
    expect(await bring(TABLE, { source: 'b' })).toMatchObject({ created: 5 });
  });

  it('are only looked at where nobody says that they be taken', async () => {
    expect(await bring(TABLE, { dryRun: true })).toMatchObject({ created: 5, published: 1 });
    expect(await reports.rows()).toEqual([]);
  });

  it('come as Open311 in JSON and in XML, and are then not for everybody by themselves', async () => {
    const request = {
      service_request_id: 638344,
      status: 'open',
      service_name: 'A street lamp',
      service_code: 'dark-place',
      description: 'It is dark & cold',
      requested_datetime: '2026-11-14T06:37:38-08:00',
      updated_datetime: null,
      lat: 45.5,
      long: 29.7,
      extended_attributes: { x: 1 },
    };
    const brought = await bring(JSON.stringify([request]));
    expect(brought).toMatchObject({ created: 1, published: 0, countedBy: 'record' });
    // A file of one line has no second line to look at.
    const said = reportImportText.in('uk')(brought.countedBy, { line: 2, what: '…' });
    expect(said.replaceAll('\u00a0', ' ')).toBe('  запис № 2 — …');
    const wrapped = JSON.stringify({ service_requests: [request] });
    expect(await bring(wrapped)).toMatchObject({ created: 0, known: 1 });
    const xml = `<?xml version="1.0"?><service_requests><request><service_request_id>638344
      </service_request_id><service_code>dark-place</service_code><status>open</status>
      <description>It is dark &amp; cold</description><lat>45.5</lat><long>29.7</long>
      <requested_datetime>2026-11-14T06:37:38-08:00</requested_datetime></request></service_requests>`;
    const same = await bring(xml);
    expect(same).toMatchObject({ created: 0, known: 1, notices: [] });
    expect(await shown()).toEqual([]);
    expect(await reports.rows()).toMatchObject([{ words: 'It is dark & cold' }]);
  });

  it('are refused whole where the file is none', async () => {
    using context = await reports.as(KEEPER);
    const faults: Readonly<Record<string, string>> = {
      '': 'file-empty',
      '{"x":1}': 'file-not-json',
      '[1': 'file-not-json',
      '[{"words":"x"}]': 'ids-missing',
      '<x>': 'xml-broken',
      '<!DOCTYPE x><x/>': 'xml-doctype',
      '<x/>': 'xml-empty',
      'опис;адреса\nx;y\n': 'columns-missing',
    };
    for (const [text, reason] of Object.entries(faults)) {
      const file = { name: 'x', bytes: new TextEncoder().encode(text) };
      const imported = await importReports(context, { file, source: 'a', dryRun: false });
      expect([text, imported]).toMatchObject([text, { refusal: { file: { reason } } }]);
    }
    using officer = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const file = { name: 'x', bytes: new TextEncoder().encode(TABLE) };
    const imported = await importReports(officer, { file, source: 'a', dryRun: false });
    expect(imported).toEqual({ ok: false, refusal: { reason: 'forbidden' } });
  });
});
