import { describe, expect, it } from 'vitest';
import { systemRandom } from '#platform/crypto/random.ts';
import { newSurveyCode, parseSurveyCode, spokenSurveyCode } from './survey-code.ts';

describe('the code that a class types', () => {
  it('is understood from either keyboard, in small letters and in two halves', () => {
    for (const typed of ['K7M2PX', 'k7m 2px', 'к7м-2рх', ' К7М–2РХ ']) {
      expect(parseSurveyCode(typed), typed).toBe('K7M2PX');
    }
  });

  it.each(['', 'K7M2P', 'K7M2PXX', 'O7M2PX', 'З7М2РХ', '../../x', 'K'.repeat(1_000)])(
    '%s is none',
    (typed) => {
      expect(parseSurveyCode(typed)).toBeUndefined();
    },
  );

  it('is made anew each time, and read out in threes', () => {
    const codes = Array.from({ length: 200 }, () => newSurveyCode(systemRandom));
    expect(new Set(codes).size).toBe(200);
    expect(codes.every((code) => parseSurveyCode(spokenSurveyCode(code)) === code)).toBe(true);
  });
});
