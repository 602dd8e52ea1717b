import { formOfGivenName } from './given-names.ts';

/** A name in its parts, as a telephone's address book wants it. */
export interface PersonName {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
}

const PATRONYMIC = /(?:вич|вна|ична|ьмич|лліч|мич|оглу|кизи)$/i;

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

const WOMANS_PATRONYMIC = /(?:вна|ична|кизи)$/i;
const WOMANS_SURNAME = /(?:ська|цька|зька|ова|ева|єва|їна|іна|ая)$/i;
const MANS_SURNAME = /(?:ський|цький|зький|ов|ев|єв|їн|ін|ий)$/i;

/**
 * What the words for her or him agree with, as the name says it: a patronymic decides, then a given name, in whatever order
 * they were written, then a surname that has two forms. Undefined: «Саша Шевченко» says nothing, and «Роман Ольга» two things.
 */
export function knownWordForm(name: string): 'masculine' | 'feminine' | undefined {
  const { family, patronymic } = personName(name);
  if (patronymic !== '') return WOMANS_PATRONYMIC.test(patronymic) ? 'feminine' : 'masculine';
  const forms = new Set(
    name
      .trim()
      .split(/\s+/)
      .flatMap((word) => formOfGivenName(word) ?? []),
  );
  if (forms.size > 1) return undefined;
  const [form] = forms;
  if (form) return form;
  if (WOMANS_SURNAME.test(family)) return 'feminine';
  return MANS_SURNAME.test(family) ? 'masculine' : undefined;
}

/** Where the name does not say it: the form that the language uses of somebody unknown. */
export function guessWordForm(name: string): 'masculine' | 'feminine' {
  return knownWordForm(name) ?? 'masculine';
}
