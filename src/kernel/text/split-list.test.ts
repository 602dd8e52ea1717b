import { expect, test } from 'vitest';
import { splitList } from './split-list.ts';

test.each([
  ['Струмок; Нерушай,Білолісся\nДельжилер', ['Струмок', 'Нерушай', 'Білолісся', 'Дельжилер']],
  [' ; ,\n', []],
  ['', []],
  [undefined, []],
])('%j lists %j', (cell, parts) => {
  expect(splitList(cell)).toEqual(parts);
});
