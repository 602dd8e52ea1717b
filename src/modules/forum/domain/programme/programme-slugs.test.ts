import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { acronymOf, eventSlug } from './programme-slugs.ts';

test('a forum and its talks have names that programs can make files of', () => {
  expect(acronymOf('Поруч', 2026)).toBe('poruch2026');
  expect(acronymOf('Форум інновацій у роботі поліції', 2026)).toBe('forum_innovatsii_u_r2026');
  expect(eventSlug('poruch2026', 7, 'Кава з поліцейським')).toBe(
    'poruch2026-0007-kava-z-politseiskym',
  );
  expect(eventSlug('36c3', 12_345, 'Я')).toBe('36c3-12345-ya');
});

test('are such names whatever people write', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 2_000_000 }), (name, title, id) => {
      const acronym = acronymOf(name, 2026);
      // As the two schemas have them.
      expect(acronym).toMatch(/^[a-z0-9_]{4,}$/);
      const slug = eventSlug(acronym, id, title);
      expect(slug).toMatch(/^[a-z0-9_]{4,}-[a-z0-9\-_]{4,}$/);
      expect(slug).toMatch(/^[a-z0-9_-]+[a-z0-9]$/);
    }),
  );
});
