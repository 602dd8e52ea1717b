import { describe, expect, test } from 'vitest';
import { readPerson } from './account.ts';

describe('somebody new', () => {
  test('is read without the blanks around what was typed', () => {
    const typed = { name: ' Олена  Зразкова ', email: ' olena@example.org ' };
    expect(readPerson(typed, 'uk')).toEqual({
      ok: true,
      value: { name: 'Олена Зразкова', email: 'olena@example.org', language: 'uk' },
    });
  });

  test.each([
    ['', 'olena@example.org', ['name-unreadable']],
    ['Олена Зразкова', 'olena', ['email-unreadable']],
    ['', '', ['name-unreadable', 'email-unreadable']],
  ])('is told everything that is wrong at once: «%s», «%s»', (name, email, refusal) => {
    expect(readPerson({ name, email }, 'uk')).toEqual({ ok: false, refusal });
  });
});
