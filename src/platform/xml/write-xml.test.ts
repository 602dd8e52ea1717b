import { describe, expect, test } from 'vitest';
import { readXmlItems } from './read-items.ts';
import { writeXml } from './write-xml.ts';

describe('an XML document', () => {
  test('has an element for each name, and one for each item of a list', () => {
    expect(
      writeXml('list', {
        item: [
          { id: 1, is: true },
          { id: '2', words: '' },
        ],
        none: [],
      }),
    ).toBe(
      `<?xml version="1.0" encoding="utf-8"?>
<list><item><id>1</id><is>true</is></item><item><id>2</id><words></words></item></list>`,
    );
  });

  test('is read as it was written, whatever stands in it', () => {
    const words = `&amp; <b>"страшно" & 'темно'</b> ]]> ☃ 🏚 <!-- x -->`;
    const read = readXmlItems(writeXml('list', { item: [{ words }] }), 'item');
    expect(read).toEqual({ ok: true, value: [{ words }] });
  });

  test('has nothing in it that no document may have', () => {
    const written = writeXml('x', { item: [{ words: 'a\u0000\u0008\ud800b\uffffc\td' }] });
    expect(readXmlItems(written, 'item')).toEqual({
      ok: true,
      value: [{ words: 'a\ufffd\ufffd\ufffdb\ufffdc\td' }],
    });
  });
});
