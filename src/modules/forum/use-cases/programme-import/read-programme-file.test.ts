import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realData } from '../../../../../tools/testing/real-data.ts';
import { type ImportGround, mendEvent } from '../../domain/programme-import/mend-event.ts';
import { readProgrammeFile } from './read-programme-file.ts';

const reading = (text: string) => readProgrammeFile(Buffer.from(text));
const reasonOf = (text: string) => {
  const read = reading(text);
  return read.ok ? 'taken' : read.refusal;
};

const XML = `<?xml version='1.0' encoding='utf-8' ?>
<!-- Made with love by pretalx v2.0. -->
<schedule><version>0.1</version>
<conference><title>Мала</title><time_zone_name>Europe/Kyiv</time_zone_name></conference>
<day index='1' date='2026-12-19' start='2026-12-19T10:00:00+02:00' end='2026-12-20T03:59:00+02:00'>
<room name='Зал'><event guid='8079583e-8321-506c-95af-fd2903a5f075' id='25' code='AB12CD'>
<date>2026-12-19T11:00:00+02:00</date><start>11:00</start><duration>00:30</duration>
<room>Зал</room><slug>x-25</slug><title>Кава &amp; чай</title><subtitle/><track>Напрям</track>
<type>Talk</type><language>uk</language><abstract>Про каву.</abstract><description><![CDATA[Довше.]]></description>
<persons><person id='26'>Олена Зразкова</person></persons>
<links><link href='https://example.org/'>Сторінка</link></links>
<attachments><attachment href='https://example.org/a.pdf'>Слайди</attachment></attachments>
</event></room></day></schedule>`;

describe('a file of a programme', () => {
  test('in XML is read with its room, people and links', () => {
    expect(reading(XML)).toMatchObject({
      ok: true,
      value: {
        title: 'Мала',
        timeZone: 'Europe/Kyiv',
        events: [
          {
            id: '25',
            code: 'AB12CD',
            day: '2026-12-19',
            title: 'Кава & чай',
            room: 'Зал',
            description: 'Довше.',
            persons: [{ id: '26', name: 'Олена Зразкова' }],
            links: [{ url: 'https://example.org/' }, { title: 'Слайди' }],
          },
        ],
      },
    });
  });

  test('in JSON is read whatever of it is missing, of another type, or said in several languages', () => {
    const schedule = {
      conference: {
        title: { en: 'Small', uk: 'Мала' },
        days: [
          null,
          {
            date: '2026-12-19',
            rooms: {
              Зал: [
                { id: 7, title: 'Перший', persons: 'none', links: null, abstract: ['x'] },
                { title: 5, persons: [{ name: 'Олена' }, { public_name: 'Іван', name: 'x' }, 3] },
                'not an event',
              ],
            },
          },
        ],
      },
    };
    expect(reading(JSON.stringify({ schedule }))).toMatchObject({
      ok: true,
      value: {
        title: 'Мала',
        timeZone: '',
        events: [
          { id: '7', title: 'Перший', room: 'Зал', persons: [], abstract: '', day: '2026-12-19' },
          { id: '', title: '5', persons: [{ name: 'Олена' }, { name: 'Іван' }] },
        ],
      },
    });
  });

  test('that is none is refused, with its line where it breaks off', () => {
    expect(reasonOf('')).toEqual({ reason: 'not-a-programme' });
    expect(reasonOf('BEGIN:VCALENDAR')).toMatchObject({ reason: 'xml-broken' });
    expect(reasonOf('{"a": 1}')).toEqual({ reason: 'not-a-programme' });
    expect(reasonOf('{"schedule": ')).toEqual({ reason: 'json-broken' });
    expect(reasonOf('<rss/>')).toEqual({ reason: 'not-a-programme' });
    // A spreadsheet: its keeper hears what is taken, not where XML would be broken.
    expect(reasonOf('назва;зала;початок\nКава;1;11:00')).toEqual({ reason: 'a-table' });
    expect(reasonOf('<schedule>\n<day></schedule>')).toEqual({ reason: 'xml-broken', line: 2 });
    expect(reasonOf('<schedule/>')).toEqual({ reason: 'no-events' });
    expect(reasonOf(`<!DOCTYPE schedule [<!ENTITY a "b">]>${XML}`)).toMatchObject({
      reason: 'xml-doctype',
    });
    expect(readProgrammeFile(new Uint8Array([0x89, 0x50, 0, 0]))).toMatchObject({ ok: false });
  });

  test('of more events than a conference has is refused before anything is made of it', () => {
    const many = '<event><title>x</title></event>'.repeat(2_001);
    expect(reasonOf(`<schedule><day><room>${many}</room></day></schedule>`)).toEqual({
      reason: 'too-many-events',
    });
  });

  test('of nothing but hollow things in JSON is counted, and not read one by one', () => {
    const hollow = Array.from({ length: 100_000 }, () => '{}').join(',');
    const inRoom = (events: string) =>
      `{"schedule":{"conference":{"days":[{"rooms":{"x":[${events}]}}]}}}`;
    for (const hostile of [
      inRoom(hollow),
      inRoom(`{"title":"x","persons":[${hollow}]}`),
      `{"schedule":{"conference":{"days":[${hollow}]}}}`,
    ]) {
      expect(reasonOf(hostile)).toEqual({ reason: 'too-many-events' });
    }
  });

  test('breaks nothing, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.string({ unit: 'binary' }), (json, text) => {
        for (const hostile of [
          text,
          `{"schedule":${json}}`,
          `{"schedule":{"conference":${json}}}`,
          `{"schedule":{"conference":{"days":[{"rooms":{"x":[${json}]}}]}}}`,
        ]) {
          const read = reading(hostile);
          if (!read.ok) continue;
          for (const event of read.value.events) mendEvent(GROUND, event, 1);
        }
      }),
    );
  });
});

const GROUND: ImportGround = {
  timeZone: 'Europe/Kyiv',
  fileZone: '',
  language: 'uk',
  startsAt: Temporal.Instant.from('2019-08-21T00:00:00Z'),
  endsAt: Temporal.Instant.from('2019-08-26T12:00:00Z'),
  movedBy: 0,
};

describe('programmes that people really have', () => {
  const real = realData('conf');

  test.skipIf(!real).each([
    ['frab-camp2019.json', 79],
    ['pretalx-democon.json', 36],
    ['invalid-example.json', 1],
  ])('%s is read to its last event, where a checkout has it beside it', (name, count) => {
    const read = readProgrammeFile(readFileSync(`${real}/${name}`));
    expect(read.ok && read.value.events).toHaveLength(count);
    const mended = read.ok
      ? read.value.events.map((event, index) =>
          mendEvent({ ...GROUND, fileZone: read.value.timeZone }, event, index + 1),
        )
      : [];
    expect(mended.filter(({ ok }) => !ok)).toEqual([]);
  });
});
