/**
 * Registers shout: «ОДЕСЬКИЙ ЛІЦЕЙ № 50 ОДЕСЬКОЇ МІСЬКОЇ РАДИ». People read «Одеський ліцей № 50 Одеської
 * міської ради». A name that has small letters is left as it is.
 */
export function calmName(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (letters.length < 6 || letters !== letters.toUpperCase()) return name;
  let startsWithCapital = true;
  return name.replace(/[\p{L}'’ʼ-]+|["«“„.]/gu, (word) => {
    if (/^["«“„]$/.test(word)) {
      startsWithCapital = true;
      return word;
    }
    const calm = calmWord(word, startsWithCapital);
    startsWithCapital = /^(?:ІМ|ІМЕНІ)$/.test(word) || (word === '.' && startsWithCapital);
    return calm;
  });
}

const ABBREVIATIONS = new Set(
  'ЗЗСО ЗОШ НВК НВО ДНЗ ЗДО СЗШ КЗ ОЗ ДЗ ПП ТОВ КУ ФАП ЦПМСД НРЦ МНВК'.split(' '),
);
const ROMAN = /^[ІIVXХ]+(?:-[ІIVXХ]+)?$/;
/** «Одеської», «Болградського»: of a place. «Міської», «сільської» are not names. */
const OF_A_PLACE = /(?:СЬКОЇ|ЦЬКОЇ|ЗЬКОЇ|СЬКОГО|ЦЬКОГО|ЗЬКОГО)$/;
const NO_PLACE =
  /^(?:МІСЬК|СІЛЬСЬК|СЕЛИЩН|РАЙОНН|ОБЛАСН|ДИТЯЧ|ЮНАЦЬК|МОРСЬК|ВІЙСЬКОВ|ПОЛІЦЕЙСЬК|УКРАЇНСЬКОЇ МОВИ)/;

function calmWord(word: string, capital: boolean): string {
  if (ABBREVIATIONS.has(word) || ROMAN.test(word)) return word;
  const named = OF_A_PLACE.test(word) && !NO_PLACE.test(word);
  const lower = word.toLowerCase();
  return capital || named ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
}
