import { describe, expect, it } from 'vitest';
import { parseLanguage } from './languages.ts';

describe('languages that an officer speaks', () => {
  it.each([
    ['українська', 'uk'],
    ['Румунською', 'ro'],
    ['молдавська', 'ro'],
    ['гагаузька', 'gag'],
    ['жестова мова', 'ukl'],
    ['BG', 'bg'],
    ['ельфійська', undefined],
  ])('«%s» is %s', (written, code) => {
    expect(parseLanguage(written)).toBe(code);
  });
});
