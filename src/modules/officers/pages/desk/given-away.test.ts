import { expect, it } from 'vitest';
import { officersDeskText } from './messages/index.ts';

it.each([
  ['uk', 1, 'Тепер цим займається Ганна. Якщо маєте що додати, зателефонуйте колезі.'],
  ['uk', 2, 'Тепер цим займаються: Ганна. Якщо маєте що додати, зателефонуйте комусь із них.'],
  ['en', 2, 'It is now with Ганна. If you have something to add, telephone one of them.'],
] as const)(
  'those who have it now are named in the right number: %s, %i',
  (locale, count, shown) => {
    const told = officersDeskText.in(locale)('given-away.to', { count, name: 'Ганна' });
    expect(told.replaceAll('\u00a0', ' ')).toBe(shown);
  },
);
