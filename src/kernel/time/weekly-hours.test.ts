import { describe, expect, it } from 'vitest';
import { parseWeeklySlots } from './weekly-hours.ts';

function read(text: string): string {
  const slots = parseWeeklySlots(text);
  if (!slots.ok) return slots.refusal;
  return slots.value
    .map((slot) =>
      `${slot.weekdays.join('')} ${slot.allDay ? 'all day' : `${slot.from}-${slot.to}`} ${slot.rest}`.trim(),
    )
    .join(' | ');
}

describe('hours as a clerk writes them', () => {
  it.each([
    ['пн–пт 9:00–18:00', '12345 09:00-18:00'],
    ['Пн-Пт 9.00-18.00; Сб 10:00-14:00', '12345 09:00-18:00 | 6 10:00-14:00'],
    ['вт, чт 9-12', '24 09:00-12:00'],
    ['вівторок і четвер з 9:00 до 12:00', '24 09:00-12:00'],
    ["П'ятниця 14:00—17:00", '5 14:00-17:00'],
    ['п’ятниця 14:00−17:00', '5 14:00-17:00'],
    ['сб–пн 8:00–10:00', '167 08:00-10:00'],
    ['щодня 8:00–20:00', '1234567 08:00-20:00'],
    ['Mo-Fr 09:00-18:00', '12345 09:00-18:00'],
    ['цілодобово', '1234567 all day'],
    ['24/7', '1234567 all day'],
    ['пн-нд 00:00-24:00', '1234567 all day'],
    ['пн 22:00–6:00', '1 22:00-06:00'],
    ['понедельник 9:00-10:00', '1 09:00-10:00'],
    ['', ''],
    [' ; ', ''],
  ])('reads «%s»', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('keeps the place that follows the hours, commas and house numbers included', () => {
    expect(
      read('Пн 14:00–17:00 Білолісся, старостат, вул. Миру, 4; Чт. 9–12, Струмок, бібліотека'),
    ).toBe('1 14:00-17:00 Білолісся, старостат, вул. Миру, 4 | 4 09:00-12:00 Струмок, бібліотека');
  });

  it('does not take a village for a weekday', () => {
    expect(read('Пн 9:00–10:00 Середа')).toBe('1 09:00-10:00 Середа');
  });

  it.each([
    ['9:00-18:00', 'no-weekday'],
    ['пн', 'no-hours'],
    ['пн за домовленістю', 'no-hours'],
    ['пн 25:00-26:00', 'impossible-hours'],
    ['пн 9:75-10:00', 'impossible-hours'],
    ['пн 9:00-9:00', 'impossible-hours'],
    ['пн 9:00-24:30', 'impossible-hours'],
  ])('says what is wrong with «%s»', (text, problem) => {
    expect(read(text)).toBe(problem);
  });
});
