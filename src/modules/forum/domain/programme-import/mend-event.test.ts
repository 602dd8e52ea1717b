import { describe, expect, test } from 'vitest';
import { type ImportGround, keyOf, mendEvent } from './mend-event.ts';
import type { RawEvent } from './raw-programme.ts';

const GROUND: ImportGround = {
  timeZone: 'Europe/Kyiv',
  fileZone: 'Europe/Kyiv',
  language: 'uk',
  startsAt: Temporal.Instant.from('2026-12-19T09:00:00Z'),
  endsAt: Temporal.Instant.from('2026-12-20T12:00:00Z'),
  movedBy: 0,
};

const PERSON = { id: '1', guid: '', code: '', name: 'Олена Зразкова', biography: '' };

const WHOLE: RawEvent = {
  id: '25',
  guid: '8079583E-8321-506c-95af-fd2903a5f075',
  code: 'AB12CD',
  slug: 'poruch-25-kava',
  title: 'Кава з поліцейським',
  subtitle: '',
  day: '2026-12-19',
  dayStart: '2026-12-19T10:00:00+02:00',
  date: '2026-12-19T11:00:00+02:00',
  start: '11:00',
  duration: '00:30',
  room: 'Зал',
  track: 'Напрям',
  type: 'Talk',
  language: 'uk',
  abstract: 'Про каву.',
  description: 'Довше про каву.',
  persons: [PERSON],
  links: [],
};

const mending = (given: Partial<RawEvent>, ground: Partial<ImportGround> = {}) =>
  mendEvent({ ...GROUND, ...ground }, { ...WHOLE, ...given }, 7);

const mendedOf = (given: Partial<RawEvent>, ground: Partial<ImportGround> = {}) => {
  const read = mending(given, ground);
  return read.ok ? read.value.mended : read.refusal;
};

const placeOf = (given: Partial<RawEvent>, ground: Partial<ImportGround> = {}) => {
  const read = mending(given, ground);
  return read.ok ? read.value.place?.start.toString({ timeZoneName: 'never' }) : read.refusal;
};

const contentOf = (given: Partial<RawEvent>) => {
  const read = mending(given);
  return read.ok ? read.value.content : read.refusal;
};

test('an event that has all it should have is taken as it is', () => {
  expect(mending({})).toEqual({
    ok: true,
    value: {
      number: 7,
      title: 'Кава з поліцейським',
      key: '8079583e-8321-506c-95af-fd2903a5f075',
      name: 'Кава з поліцейським',
      content: {
        kind: 'talk',
        track: 'Напрям',
        abstract: 'Про каву.',
        description: 'Довше про каву.',
        language: 'uk',
        minutes: 30,
        persons: [{ key: '1', name: 'Олена Зразкова', bio: '' }],
      },
      place: {
        room: 'Зал',
        start: Temporal.ZonedDateTime.from('2026-12-19T11:00[Europe/Kyiv]'),
        minutes: 30,
      },
      mended: [],
    },
  });
});

describe('what real files break', () => {
  test('is mended and told of: short slugs, no people, no language, no track', () => {
    expect(mendedOf({ slug: '2814-internal' })).toEqual([]);
    expect(mendedOf({ slug: 'Camp2019-10386-x' })).toEqual(['slug-made']);
    expect(mendedOf({ slug: 'x-25' })).toEqual(['slug-made']);
    expect(mendedOf({ persons: [] })).toEqual(['persons-missing']);
    expect(mendedOf({ persons: [{ ...PERSON, name: '' }, PERSON] })).toEqual(['person-left-out']);
    expect(mendedOf({ language: '' })).toEqual(['language-missing']);
    expect(mendedOf({ language: 'de-formal' })).toEqual([]);
    expect(contentOf({ language: 'de-formal' })).toMatchObject({ language: 'de' });
    expect(mendedOf({ track: '' })).toEqual(['track-missing']);
    expect(mendedOf({ guid: '25' })).toEqual(['guid-made']);
    expect(mendedOf({ duration: '00:03' })).toEqual(['minutes-changed']);
  });

  test('in its hours leaves it a talk that waits for its place', () => {
    expect(mendedOf({ date: '', start: '', day: '' })).toEqual(['time-unreadable']);
    expect(mendedOf({ duration: 'long' })).toEqual(['time-unreadable']);
    expect(mendedOf({ duration: '25:00' })).toEqual(['minutes-many']);
    expect(mendedOf({ date: '2026-12-21T00:00:00+02:00' })).toEqual(['outside-forum']);
    expect(mendedOf({ room: ' ' })).toEqual(['room-missing']);
    expect(placeOf({ duration: 'long' })).toBeUndefined();
  });

  test('in its title leaves nothing to take', () => {
    expect(mendedOf({ title: ' \u200b' })).toBe('title-missing');
    expect(mendedOf({ title: 'x\ufffdy' })).toBe('title-unreadable');
    expect(mendedOf({ title: 'x\0' })).toBe('title-unreadable');
  });
});

describe('the hour', () => {
  test('is read with its offset, of another zone, or from the day and the clock', () => {
    expect(placeOf({ date: '2026-12-19T09:00:00Z' })).toBe('2026-12-19T11:00:00+02:00');
    expect(placeOf({ date: '2026-12-19T11:00:00' })).toBe('2026-12-19T11:00:00+02:00');
    expect(placeOf({ date: '2026-12-19T11:00:00' }, { fileZone: 'UTC' })).toBe(
      '2026-12-19T13:00:00+02:00',
    );
    expect(placeOf({ date: '' }, { fileZone: 'Nowhere/Here' })).toBe('2026-12-19T11:00:00+02:00');
    expect(placeOf({ date: '2026-12-19' })).toBe('2026-12-19T11:00:00+02:00');
    expect(placeOf({ date: '', day: '' })).toBe('2026-12-19T11:00:00+02:00');
  });

  test('of a night belongs to the day before', () => {
    expect(placeOf({ date: '', start: '01:30' })).toBe('2026-12-20T01:30:00+02:00');
  });

  test('is moved with the whole file', () => {
    expect(placeOf({ date: '2019-08-21T11:00:00+03:00' }, { movedBy: 2_677 })).toBe(
      '2026-12-19T11:00:00+02:00',
    );
  });
});

describe('words', () => {
  test('that have no room go on in the description, and links with them', () => {
    const title = `${'Слово '.repeat(40)}кінець`;
    const abstract = `${'Речення про каву. '.repeat(40)}Кінець.`;
    const links = [{ url: 'https://example.org/', title: 'Сторінка' }];
    const read = mending({ title, abstract, subtitle: 'Підзаголовок', links });
    if (!read.ok || read.value.content.kind === 'break') throw new Error('not taken');
    const { name, mended, content } = read.value;
    expect(mended).toEqual(['title-shortened', 'abstract-moved']);
    expect(name.length).toBeLessThanOrEqual(160);
    expect(content.abstract.length).toBeLessThanOrEqual(500);
    for (const words of [
      title,
      abstract,
      'Підзаголовок',
      'Довше про каву.',
      'Сторінка: https://',
    ]) {
      expect(content.description).toContain(words.trim());
    }
  });

  test('in HTML keep their lines and lose its signs; what is no tag stays', () => {
    expect(contentOf({ description: 'Один<br />два <b>три</b>, a < b' })).toMatchObject({
      description: 'Один\nдва три, a < b',
    });
    expect(mendedOf({ description: 'Один<br>два' })).toEqual(['markup-left-out']);
  });

  test('that nobody can read, or of a link that is a trap, are left out', () => {
    expect(mendedOf({ description: 'a\u0000b' })).toEqual(['words-left-out']);
    expect(mendedOf({ links: [{ url: 'javascript:alert(1)', title: 'x' }] })).toEqual([
      'words-left-out',
    ]);
  });

  test('longer than a page are shortened at a sign', () => {
    const read = contentOf({ description: '🙂'.repeat(8_000) });
    if (typeof read === 'string' || read.kind === 'break') throw new Error('not taken');
    expect(read.description).toHaveLength(6_000 - 1);
    expect(read.description.isWellFormed()).toBe(true);
  });
});

describe('what it is', () => {
  test.for([
    ['lecture', 'talk'],
    ['Workshop', 'demonstration'],
    ['Panel discussion', 'round-table'],
    ['стенд', 'stand'],
    ['Talk', 'talk'],
  ] as const)('%s is a %s', ([type, kind]) => {
    expect(contentOf({ type })).toMatchObject({ kind });
    expect(mendedOf({ type })).toEqual([]);
  });

  test('is a talk where nobody knows the word, and that is told', () => {
    expect(contentOf({ type: 'zaphod' })).toMatchObject({ kind: 'talk' });
    expect(mendedOf({ type: 'zaphod' })).toEqual(['kind-guessed']);
  });

  test('is a break where nobody speaks, and then it needs an hour but no room', () => {
    const pause = { type: 'перерва', persons: [], room: '' };
    expect(mending(pause)).toMatchObject({
      value: { content: { kind: 'break' }, place: { room: undefined } },
    });
    expect(mendedOf({ ...pause, duration: '' })).toBe('break-without-hour');
    expect(contentOf({ type: 'Lunch talk' })).toMatchObject({ kind: 'talk' });
  });
});

test('an event without a name of its own is known by what it says', () => {
  const bare = { ...WHOLE, guid: '' };
  expect(keyOf(bare)).toBe(keyOf({ ...bare, room: 'Інший зал' }));
  expect(keyOf(bare)).not.toBe(keyOf({ ...bare, title: 'Інше' }));
});
