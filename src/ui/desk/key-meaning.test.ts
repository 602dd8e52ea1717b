import { describe, expect, it } from 'vitest';
import { keyMeaning, type PressedKey } from './key-meaning.ts';

const press = (different: Partial<PressedKey>): PressedKey => ({
  code: '',
  key: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...different,
});
const free = { typing: false, going: false };

describe('a key at the desk', () => {
  it('means the same in a Ukrainian layout as in a Latin one', () => {
    for (const key of ['j', 'о', 'О']) {
      expect(keyMeaning(press({ code: 'KeyJ', key }), free)).toEqual({ kind: 'next' });
    }
    expect(keyMeaning(press({ code: 'Slash', key: '.' }), free)).toEqual({ kind: 'search' });
    expect(keyMeaning(press({ code: 'Slash', key: ',', shiftKey: true }), free)).toEqual({
      kind: 'keys',
    });
  });

  it('finds / and ? wherever a German or a French keyboard keeps them', () => {
    expect(keyMeaning(press({ code: 'Digit7', key: '/', shiftKey: true }), free)).toEqual({
      kind: 'search',
    });
    expect(keyMeaning(press({ code: 'Minus', key: '?', shiftKey: true }), free)).toEqual({
      kind: 'keys',
    });
  });

  it('leads to a place after G, even where the letter has a meaning of its own', () => {
    expect(keyMeaning(press({ code: 'KeyG', key: 'g' }), free)).toEqual({ kind: 'begin-go' });
    expect(keyMeaning(press({ code: 'KeyA', key: 'a' }), { typing: false, going: true })).toEqual({
      kind: 'go',
      to: 'a',
    });
  });

  it.each(['KeyJ', 'KeyK', 'KeyA', 'KeyG', 'Slash'])(
    '%s is never taken from what one types',
    (code) => {
      const key = press({ code, key: '/' });
      expect(keyMeaning(key, { typing: true, going: true })).toBeUndefined();
      expect(keyMeaning({ ...key, isComposing: true }, free)).toBeUndefined();
    },
  );

  it.each(['ctrlKey', 'altKey', 'metaKey'] as const)('with %s is the browser’s own', (modifier) => {
    expect(keyMeaning(press({ code: 'KeyA', key: 'a', [modifier]: true }), free)).toBeUndefined();
  });

  it('that nothing here asks for is left alone', () => {
    expect(keyMeaning(press({ code: 'KeyZ', key: 'z' }), free)).toBeUndefined();
    expect(keyMeaning(press({ code: 'KeyJ', key: 'J', shiftKey: true }), free)).toBeUndefined();
  });
});
