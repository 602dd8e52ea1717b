/**
 * A zero-width joiner that combines two emoji, and the letters of a subdivision's flag: without them a firefighter falls apart
 * into a woman and a fire engine. Both look back only a few characters, so the time stays linear.
 */
const IN_EMOJI =
  '(?:(?<=\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]?)\\u200d(?=\\p{Extended_Pictographic})' +
  '|(?<=\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{0,6})[\\u{e0020}-\\u{e007f}])';

/** Invisible characters of a class, except those that hold an emoji together. */
export function invisibleSigns(signs: string): RegExp {
  return new RegExp(`(?!${IN_EMOJI})[${signs}]`, 'gu');
}
