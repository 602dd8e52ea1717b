/**
 * How the words of a text are written. A format never changes and each text keeps its own, so that hashes of older texts stay
 * valid. Format 1 uses the numbers of actions in the year, format 2 those in their plan.
 */
export const TEXT_FORMATS = [1, 2] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];
export const NEW_TEXT_FORMAT: TextFormat = 2;
