import { expect, test } from 'vitest';
import { readXmlTree } from './read-tree.ts';

const BOUNDS = { elements: 100, nested: 5 };

test('a document is read with its attributes and with all that lies in it', () => {
  const read = readXmlTree(
    `<?xml version="1.0"?><a xmlns:x="urn:x"><x:b n="1&amp;2">so &lt;<i>and</i> on</x:b><b><![CDATA[<c>]]></b></a>`,
    BOUNDS,
  );
  expect(read).toMatchObject({
    ok: true,
    value: {
      name: 'a',
      children: [
        {
          name: 'b',
          attributes: new Map([['n', '1&2']]),
          text: 'so < on',
          children: [{ text: 'and' }],
        },
        { name: 'b', text: '<c>', children: [] },
      ],
    },
  });
});

test('what is broken, has entities of its own, is deeper or has more in it than was said, is refused', () => {
  const reasonOf = (text: string) => {
    const read = readXmlTree(text, BOUNDS);
    return read.ok ? 'taken' : read.refusal.reason;
  };
  expect(reasonOf('<a><b></a>')).toBe('xml-broken');
  expect(reasonOf('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBe('xml-doctype');
  expect(reasonOf('')).not.toBe('taken');
  expect(reasonOf(`${'<a>'.repeat(5)}${'</a>'.repeat(5)}`)).toBe('taken');
  expect(reasonOf(`${'<a>'.repeat(6)}${'</a>'.repeat(6)}`)).toBe('xml-broken');
  expect(reasonOf(`<a>${'<b/>'.repeat(99)}</a>`)).toBe('taken');
  expect(reasonOf(`<a>${'<b/>'.repeat(100)}</a>`)).toBe('xml-broken');
});
