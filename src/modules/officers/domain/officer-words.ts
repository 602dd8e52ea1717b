import type { OfficerKind } from './officer.ts';

/** How rosters name the kinds, in order: the first that fits. */
const KIND_PATTERNS: readonly (readonly [RegExp, OfficerKind])[] = [
  [/^(?:дільнич|доп$|district)/i, 'district'],
  [/^(?:пог$|поліцейськ\p{L}* офіцер\p{L}* громади|офіцер\p{L}* громади|community)/iu, 'community'],
  [/^(?:шкільн|сог$|school|освітньої безпеки)/i, 'school'],
  [/^(?:ювенальн|juvenile)/i, 'juvenile'],
  [/^(?:патрульн|patrol)/i, 'patrol'],
  [/^(?:чергов|оперативн\p{L}* чергов|duty)/iu, 'duty'],
];

/** «ДОП», «дільничний офіцер поліції», «Поліцейська офіцерка громади», «district officer». */
export function parseKind(text: string): OfficerKind | undefined {
  const words = text.trim().replace(/^(?:старш\p{L}*|провідн\p{L}*)\s+/iu, '');
  return KIND_PATTERNS.find(([pattern]) => pattern.test(words))?.[1];
}

const FEMININE = /^(?:ж|жін\p{L}*|вона|she|f|feminine)$/iu;
const MASCULINE = /^(?:ч|чол\p{L}*|він|he|m|masculine)$/iu;
const FEMININE_WORDS =
  /(?:офіцерка|дільнична|поліцейська|шкільна|ювенальна|патрульна|чергова)(?:\s|$)/i;

/** From a column of its own («ж», «вона»), or from words that agree: «поліцейська офіцерка громади». */
export function parseWordForm(text: string): 'masculine' | 'feminine' | undefined {
  if (FEMININE.test(text) || FEMININE_WORDS.test(text)) return 'feminine';
  return MASCULINE.test(text) ? 'masculine' : undefined;
}
