/** Names of languages as clerks write them, in any case ending's stem, and their BCP 47 codes. */
const STEMS: readonly (readonly [string, RegExp])[] = [
  ['uk', /^(?:укр|ukr)/],
  ['en', /^(?:англ|engl)/],
  ['ro', /^(?:румун|молдав|молдов|roma)/],
  ['bg', /^(?:болг|bulg)/],
  ['gag', /^(?:гагауз|gaga)/],
  ['ru', /^(?:рос|рус|russ)/],
  ['pl', /^(?:поль|polis)/],
  ['de', /^(?:нім|germ)/],
  ['fr', /^(?:франц|fren)/],
  ['tr', /^(?:тур|turk)/],
  ['crh', /^(?:кримськот|crim)/],
  ['hu', /^(?:угор|hunga)/],
  ['el', /^(?:грец|greek)/],
  ['sq', /^(?:албан|alban)/],
  ['he', /^(?:іврит|hebr)/],
  // «Жестова мова» is Ukrainian Sign Language here.
  ['ukl', /^(?:жест|sign)/],
];

/** The codes of those, in their order. */
export const LANGUAGES: readonly string[] = STEMS.map(([code]) => code);

const CODE = /^[a-z]{2,3}$/;

/** The code, or undefined when no language is recognised. */
export function parseLanguage(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  if (CODE.test(word)) return word;
  return STEMS.find(([, stem]) => stem.test(word))?.[0];
}
