import type { OperatorLanguage } from '#kernel/text/said.ts';

/** A number of a text: what it says, and where it stands there. */
export interface FoundNumber {
  /** Without spaces, with a point, and its percent: `1250`, `4.5`, `30%`. */
  readonly number: string;
  /** As it stands in the text, from `at` to `end`. */
  readonly shown: string;
  readonly at: number;
  readonly end: number;
}

/** What a text may name that holds digits and counts nothing. */
export interface NotCounted {
  /** Names and addresses of the forum, as they stand. */
  readonly names: readonly string[];
  /** Of forums and of plans: of these alone a year without a word or a month beside it is one. */
  readonly years: readonly number[];
}

const MONTHS =
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|' +
  'january|february|march|april|may|june|july|august|september|october|november|december';
const DAY = String.raw`(?<!\d)\d{1,2}(?:st|nd|rd|th)?`;
const TIME = String.raw`(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)`;
const YEAR = String.raw`(?<!\d)(?:19|20)\d\d(?!\d)`;
const DASH = String.raw`\s?[-–—]\s?`;

const SPACE = String.raw`[ \u00a0\u202f]`;
const PER_CENT = String.raw`%|відсот\p{L}*|процент\p{L}*|per\s?cent`;
const THOUSAND = String.raw`тис\.|тисяч\p{L}*|thousand`;
const MILLION = String.raw`млн|мільйон\p{L}*|million`;
const BILLION = String.raw`млрд|мільярд\p{L}*|billion`;
/** What nobody says of a day of a month. */
const UNIT = [PER_CENT, THOUSAND, MILLION, BILLION].join('|');

/** Dates, hours, years, telephones, addresses and names: digits that count nothing. The page of the editor says the same in words. */
const EXCEPTED: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)\S+/giu,
  /(?<!\S)\S+@\S+/gu,
  // 2026-12-19, 19.12.2026, 19.12
  /(?<!\d)\d{4}-\d\d-\d\d(?!\d)/gu,
  new RegExp(
    String.raw`(?<![\d.,])(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])(?:\.(?:19|20)?\d\d)?(?!\d|${SPACE}?(?:${UNIT}))`,
    'giu',
  ),
  // 19 грудня 2026, 19–20 December, December 19, 2026
  new RegExp(
    String.raw`(?:${DAY}${DASH})?${DAY}\s(?:of\s)?(?:${MONTHS})(?!\p{L})(?:,?\s${YEAR})?`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:${MONTHS})\s(?:${YEAR}|${DAY}(?:${DASH}${DAY})?(?:,?\s${YEAR})?)(?![\d%])`,
    'giu',
  ),
  // 11:00–14:00, 11.00–14.00, о 11 годині, 11 a.m.
  new RegExp(TIME, 'gu'),
  new RegExp(String.raw`(?<!\d)\d{1,2}\.[0-5]\d${DASH}\d{1,2}\.[0-5]\d(?!\d)`, 'gu'),
  /(?<!\d)(?:[01]?\d|2[0-3])\s(?:годині|a\.m\.|p\.m\.|am(?!\p{L})|pm(?!\p{L})|o’clock)/giu,
  // 2026 року, 2026–2027 роки
  new RegExp(
    String.raw`(?:${YEAR}${DASH})?${YEAR}(?:-(?:го|му|й))?\s(?:рік|рок(?:у|ові|ом|ів|ам|ах|и|ами)|році|р\.|рр\.)`,
    'giu',
  ),
  // +380 48 000 00 00, 0 800 000 000, (048) 700-00-00; not «+1 250 000», nor the noughts of «1 000 000 000».
  /(?<![\d\p{L}]|\d\s)(?:\+\d(?:[\s()-]*\d){10,}|(?:\(0\d{2,4}\)|0)[\d\s()-]{7,}\d)(?!\d)/gu,
  // 102 or 112, where nothing is counted after it.
  /(?<!\d)(?:102|112)(?!\d|\s?%)(?!\s\p{L})|(?<!\d)(?:102|112)(?=\s(?:або|чи|та|і|й|or|and)(?!\p{L}))/giu,
  // A name: G20, А-95; and what numbers a list.
  /(?<=\p{L}-?)\d+(?:[.,]\d+)*/gu,
  /^[^\S\r\n\u2028\u2029]*\d{1,2}[.)]\s/gmu,
];

const NUMBER = new RegExp(
  String.raw`\d{1,3}(?:${SPACE}\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*`,
  'gu',
);
const PERCENT = new RegExp(`^${SPACE}?(?:${PER_CENT})`, 'iu');
const TIMES: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^${SPACE}(?:${THOUSAND})`, 'iu'), 1_000],
  [new RegExp(`^${SPACE}(?:${MILLION})`, 'iu'), 1_000_000],
  [new RegExp(`^${SPACE}(?:${BILLION})`, 'iu'), 1_000_000_000],
];

/** Every number of a text that counts something, in its order. Numbers in words («три») are not looked for. */
export function numbersIn(
  text: string,
  language: OperatorLanguage,
  { names, years }: NotCounted,
): readonly FoundNumber[] {
  const left = [...names, ...years.map(String)].reduce(withoutName, withoutExcepted(text));
  return [...left.matchAll(NUMBER)].map(({ 0: digits, index }) => {
    const after = left.slice(index + digits.length);
    const percent = PERCENT.exec(after);
    const [times, by] = timesOf(after);
    const unit = percent?.[0] ?? times;
    const value = round(readDigits(digits, language) * by);
    const end = index + digits.length + unit.length;
    return {
      number: `${value}${percent ? '%' : ''}`,
      shown: text.slice(index, end),
      at: index,
      end,
    };
  });
}

function withoutExcepted(text: string): string {
  return EXCEPTED.reduce((left, what) => left.replace(what, blank), text);
}

/** A whole number is not the beginning of a longer one. */
function withoutName(text: string, name: string): string {
  if (!/\d/.test(name)) return text;
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return text.replace(new RegExp(String.raw`(?<![\d.,])${escaped}(?![\d%])`, 'gu'), blank);
}

/** As long as it was: what is found later stands where it stood. */
function blank(found: string): string {
  return '_'.repeat(found.length);
}

function timesOf(after: string): readonly [string, number] {
  for (const [words, by] of TIMES) {
    const found = words.exec(after);
    if (found) return [found[0], by];
  }
  return ['', 1];
}

/** «1 250», «1,250» in English; «4,5» in Ukrainian, «4.5». */
function readDigits(digits: string, language: OperatorLanguage): number {
  const tight = digits.replaceAll(/\s/g, '');
  const isGrouped = language === 'en' && /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(tight);
  return Number.parseFloat(isGrouped ? tight.replaceAll(',', '') : tight.replace(',', '.'));
}

const EXACTLY = 1e6;

function round(value: number): number {
  return Math.round(value * EXACTLY) / EXACTLY;
}
