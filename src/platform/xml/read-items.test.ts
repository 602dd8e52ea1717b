import { describe, expect, test } from 'vitest';
import { readXmlItems } from './read-items.ts';

describe('items of an XML file', () => {
  test('come with the letters that were meant, however they are written', () => {
    const text = `<?xml version="1.0" encoding="utf-8"?>
      <list xmlns="urn:x"><request><id>1</id><words>&#1080; &amp;amp; &lt;b&gt; &#x2603;</words><empty/>
      <deeper><id>2</id></deeper></request>
      <request><id>002</id><words><![CDATA[x & <y>]]></words></request></list>`;
    expect(readXmlItems(text, 'request')).toEqual({
      ok: true,
      value: [
        // Deeper elements belong to no item.
        { id: '1', words: 'и &amp; <b> ☃', empty: '', deeper: '' },
        { id: '002', words: 'x & <y>' },
      ],
    });
  });

  test('are refused where the file has entities of its own', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x><request>&b;</request></x>`;
    const foreign = `<!doctype x SYSTEM "file:///etc/passwd"><x><request/></x>`;
    for (const text of [bomb, foreign]) {
      expect(readXmlItems(text, 'request')).toMatchObject({ refusal: { reason: 'xml-doctype' } });
    }
    const unknown = readXmlItems('<x><request><id>&passwd;</id></request></x>', 'request');
    expect(unknown).toMatchObject({ refusal: { reason: 'xml-broken' } });
  });

  test('are refused where it breaks off, with the line', () => {
    expect(readXmlItems('<x>\n<request></x>', 'request')).toEqual({
      ok: false,
      refusal: { reason: 'xml-broken', line: 2 },
    });
    expect(readXmlItems('', 'request')).toMatchObject({ ok: false });
    expect(readXmlItems('<x><other/></x>', 'request')).toMatchObject({
      refusal: { reason: 'xml-empty' },
    });
    const deep = '<x>'.repeat(10_000) + '</x>'.repeat(10_000);
    expect(readXmlItems(deep, 'request')).toMatchObject({ ok: false });
  });

  test('are as many as there are, with as many signs as they have', () => {
    const one = `<request><id>1</id><words>${'&amp;'.repeat(50)}</words></request>`;
    const many = readXmlItems(`<x>${one.repeat(5_000)}</x>`, 'request');
    expect(many.ok && many.value.length).toBe(5_000);
    expect(many.ok && many.value.at(-1)?.['words']).toBe('&'.repeat(50));
  });

  test('never reach what all objects have in common', () => {
    const read = readXmlItems('<x><request><__proto__>1</__proto__></request></x>', 'request');
    expect(Reflect.get({}, 'x')).toBeUndefined();
    if (read.ok) expect(Object.getPrototypeOf(read.value[0])).toBe(Object.prototype);
  });
});
