/** A name in its parts, as a telephone's address book wants it. */
export interface PersonName {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
}

const PATRONYMIC = /(?:вич|вна|ївна|ьмич|льмівна|лліч|мич|оглу|кизи)$/i;

/**
 * «Олена Зразкова», «Олена Петрівна Зразкова» and «Зразкова Олена Петрівна» are one person: the patronymic
 * tells the orders apart. A name that fits none of them is given name first, family name last.
 */
export function personName(name: string): PersonName {
  const words = name.trim().split(/\s+/);
  const [first = '', second = '', third = ''] = words;
  if (words.length === 3 && PATRONYMIC.test(third) && !PATRONYMIC.test(second)) {
    return { family: first, given: second, patronymic: third };
  }
  if (words.length === 3 && PATRONYMIC.test(second)) {
    return { family: third, given: first, patronymic: second };
  }
  if (words.length === 1) return { family: '', given: first, patronymic: '' };
  return { family: words.slice(1).join(' '), given: first, patronymic: '' };
}

/** «Олена Зразкова» of any longer form: how people speak of her, and what a photograph's place shows two letters of. */
export function shortName(name: string): string {
  const { given, family } = personName(name);
  return `${given} ${family}`.trim();
}

/** What the words for her or him agree with, as far as a patronymic or a surname says it. */
export function guessWordForm(name: string): 'masculine' | 'feminine' {
  const { family, patronymic } = personName(name);
  if (patronymic !== '') return /(?:вна|кизи)$/i.test(patronymic) ? 'feminine' : 'masculine';
  return /(?:ська|цька|зька|ова|ева|єва|їна|іна)$/i.test(family) ? 'feminine' : 'masculine';
}
