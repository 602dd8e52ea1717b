/**
 * A zero-width joiner that makes one sign of two emoji, and the letters of a subdivision's flag: without them a
 * firefighter falls apart into a woman and a fire engine. Both look back only a few signs, so the time stays linear.
 */
const IN_EMOJI =
  '(?:(?<=\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]?)\\u200d(?=\\p{Extended_Pictographic})' +
  '|(?<=\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{0,6})[\\u{e0020}-\\u{e007f}])';

/** Those signs of a class that are seen by nobody, but for what holds an emoji together. */
export function invisibleSigns(signs: string): RegExp {
  return new RegExp(`(?!${IN_EMOJI})[${signs}]`, 'gu');
}
