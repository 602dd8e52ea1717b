/**
 * How the words of a text are written. Hashes of older texts stay what they were made of, so a format is never changed and
 * each text keeps its own. In 1 actions have the numbers of the year, in 2 those of their plan.
 */
export const TEXT_FORMATS = [1, 2] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];
export const NEW_TEXT_FORMAT: TextFormat = 2;
