import ICAL from 'ical.js';
import ical from 'node-ical';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, writeCalendar } from './write-calendar.ts';

const event: CalendarEvent = {
  uid: '7d0e6d3c-2c2f-4f0a-9a3b-0a8f6a0f1b11@poruch.test',
  sequence: 2,
  changedAt: Temporal.Instant.from('2026-11-25T08:00:00.123456Z'),
  isCancelled: false,
  start: Temporal.Instant.from('2026-12-19T09:00:00Z'),
  end: Temporal.Instant.from('2026-12-19T12:00:00Z'),
  summary: 'Кава з поліцейським; Білолісся, біля школи',
  description: 'Приходьте без запису.\nШлях: C:\\двір',
  location: 'Кав’ярня «Затишок», вул. Центральна, 1, Білолісся',
  position: { lon: 29.701, lat: 45.894 },
  url: 'http://poruch.test/meeting/kava-bilolissia',
  categories: ['кава, чай', 'зустріч'],
};

const calendar = (events: readonly CalendarEvent[]) =>
  writeCalendar({
    name: 'Зустрічі з поліцією: Татарбунарська громада',
    language: 'uk',
    url: 'http://poruch.test/area/tatarbunarska/meetings.ics',
    timeZone: 'Europe/Kyiv',
    events,
  });

function readBack(text: string): ICAL.Event[] {
  const read = ICAL.Component.fromString(text);
  return read.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

describe('a calendar', () => {
  it('is read back by ical.js as it was written', () => {
    const [read] = readBack(calendar([event]));
    expect(read?.summary).toBe(event.summary);
    expect(read?.description).toBe(event.description);
    expect(read?.location).toBe(event.location);
    expect(read?.startDate.toJSDate().toISOString()).toBe('2026-12-19T09:00:00.000Z');
    expect(read?.endDate.toJSDate().toISOString()).toBe('2026-12-19T12:00:00.000Z');
    expect(read?.sequence).toBe(2);
    expect(read?.component.getFirstProperty('categories')?.getValues()).toEqual(event.categories);
    expect(read?.component.getFirstPropertyValue('geo')).toEqual([45.894, 29.701]);
  });

  it('is read back by node-ical, and says what is cancelled', async () => {
    const read = await ical.async.parseICS(calendar([{ ...event, isCancelled: true }]));
    const [found] = Object.values(read).filter((one) => one?.type === 'VEVENT');
    expect(found).toMatchObject({
      uid: event.uid,
      summary: event.summary,
      location: event.location,
      status: 'CANCELLED',
    });
  });

  it('has no line over 75 octets, no tab at a fold, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (summary) => {
        const text = calendar([{ ...event, summary, location: summary }]);
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        }
        expect(text).not.toMatch(/[^\r]\n|\r[^\n]|\r\n\t/);
        const shown = summary.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, '');
        expect(readBack(text)[0]?.summary ?? '').toBe(shown);
      }),
    );
  });

  it('cannot be made to say what stands in none of its events', () => {
    const text = calendar([
      { ...event, summary: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:102 не працює' },
    ]);
    expect(text.match(/^BEGIN:VEVENT$/gm)).toHaveLength(1);
  });
});
