import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineMessages } from './define-messages.ts';

const meetings = defineMessages({
  uk: {
    title: 'Зустрічі',
    coming:
      '{count, plural, one {# людина прийде} few {# людини прийдуть} many {# людей прийде} other {# людини прийде}}',
    whom: 'Запитайте {name}, телефон {phone}',
    role: '{form, select, feminine {поліцейська} other {поліцейський}}',
    brace: "Дужка '{' — не аргумент",
  },
  en: {
    title: 'Meetings',
    coming: '{count, plural, one {# person is coming} other {# people are coming}}',
    whom: 'Ask for {name}, telephone {phone}',
    role: '{form, select, other {police officer}}',
    brace: "A brace '{' is no argument",
  },
  ro: {
    title: { text: 'Întâlniri', reviewed: true },
    coming: {
      text: '{count, plural, one {vine # om} few {vin # oameni} other {vin # de oameni}}',
      reviewed: true,
    },
  },
  gag: {
    title: { text: 'Buluşmaklar', reviewed: false },
    coming: { text: '{count, plural, one {# adam} other {# adamnar}}', reviewed: true },
  },
});

describe('texts of a page', () => {
  it.each([
    [1, '1 людина прийде'],
    [2, '2 людини прийдуть'],
    [5, '5 людей прийде'],
    [11, '11 людей прийде'],
    [21, '21 людина прийде'],
    [1234, '1\u00a0234 людини прийдуть'],
  ])('count %i people as a Ukrainian does', (count, text) => {
    expect(meetings.in('uk')('coming', { count })).toBe(text);
  });

  it('count in English, in Romanian and in Gagauz by their own rules', () => {
    expect(meetings.in('en')('coming', { count: 1 })).toBe('1 person is coming');
    expect(meetings.in('ro')('coming', { count: 20 })).toBe('vin 20 de oameni');
    expect(meetings.in('gag')('coming', { count: 21 })).toBe('21 adamnar');
  });

  it('write a Gagauz number as its readers see numbers, whatever the machine speaks', () => {
    expect(meetings.in('gag')('coming', { count: 1234 })).toBe('1\u00a0234 adamnar');
  });

  it('take their values as they are: a name is not a message', () => {
    expect(meetings.in('uk')('whom', { name: '{phone} <b>', phone: '102' })).toBe(
      'Запитайте {phone} <b>, телефон 102',
    );
  });

  it('choose the word for her and for him', () => {
    expect(meetings.in('uk')('role', { form: 'feminine' })).toBe('поліцейська');
    expect(meetings.in('uk')('role', { form: 'masculine' })).toBe('поліцейський');
  });

  it('may quote a brace', () => {
    expect(meetings.in('uk')('brace')).toBe('Дужка { — не аргумент');
  });

  it('say which value is missing rather than show a hole', () => {
    expect(() => meetings.in('uk')('whom', { name: 'Олена' })).toThrow('{phone}');
    expect(() => meetings.in('uk')('coming')).toThrow('count');
  });

  it('are Ukrainian, with Ukrainian plurals, where a translation lacks them', () => {
    expect(meetings.in('ro')('whom', { name: 'Олена', phone: '102' })).toBe(
      'Запитайте Олена, телефон 102',
    );
    expect(meetings.in('bg')('coming', { count: 21 })).toBe('21 людина прийде');
  });

  it('say whether a speaker has read all of a translation', () => {
    expect(meetings.reviewed('uk')).toBe(true);
    expect(meetings.reviewed('ro')).toBe(true);
    expect(meetings.reviewed('gag')).toBe(false);
  });

  it('refuse a malformed message', () => {
    const broken = defineMessages({ uk: { a: '{count, plural, one {#}' }, en: { a: 'a' } });
    expect(() => broken.in('uk')).toThrow();
  });
});

describe('a text that promises to send', () => {
  const texts = { sent: 'We write to you.', 'sent.unsent': 'Read it here.', plain: 'Thank you.' };
  const messages = defineMessages({ uk: texts, en: texts });

  it('is shown where something is sent, and its second text elsewhere', () => {
    expect(messages.sending('en', true)('sent')).toBe('We write to you.');
    expect(messages.sending('en', false)('sent')).toBe('Read it here.');
    expect(messages.sending('en', true)('plain')).toBe('Thank you.');
  });

  it('cannot be asked for by a page that does not know, nor its second text by its own key', () => {
    expectTypeOf(messages.in('en')).parameter(0).toEqualTypeOf<'plain'>();
    expectTypeOf(messages.sending('en', true)).parameter(0).toEqualTypeOf<'plain' | 'sent'>();
    expect(messages.in('en')('plain')).toBe('Thank you.');
  });

  it('is shown as if nothing were sent where types were evaded', () => {
    expect(Reflect.apply(messages.in('en'), undefined, ['sent'])).toBe('Read it here.');
  });
});
