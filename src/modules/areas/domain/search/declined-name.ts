/**
 * What a word of a settlement's name becomes when people say where they are, where more than its ending
 * changes: «у Струмку», «в Іванівці», «у Розі». A word that only takes an ending begins as it did, and a
 * search by beginnings or a slip finds it anyway. Folded Ukrainian words only; some forms that nobody says do no harm.
 */
export function declinedForms(foldedWord: string): readonly string[] {
  const [ending, change] = CHANGES.find(([pattern]) => pattern.test(foldedWord)) ?? [];
  if (!ending || !change) return [];
  return change.map((form) => foldedWord.replace(ending, form));
}

const CHANGES: readonly (readonly [RegExp, readonly string[]])[] = [
  // A vowel that runs away: Струмок, Кілець.
  [/(?<=[бвгджзклмнпрстфхцчшщ])ок$/u, ['ку', 'ка', 'ком']],
  [/(?<=[бвгджзклмнпрстфхцчшщ])ець$/u, ['ці', 'ця', 'цю']],
  // A consonant that softens: Іванівка, Балка, Прага, Свинюха.
  [/ка$/u, ['ці']],
  [/га$/u, ['зі']],
  [/ха$/u, ['сі']],
  // A vowel that opens: Острів, Ріг, Тернопіль.
  [/(?<=\p{L})іг$/u, ['озі', 'огу', 'ога']],
  [/(?<=\p{L})іль$/u, ['олі', 'оля', 'олю']],
  [/(?<=\p{L})ів$/u, ['ові', 'ова', 'ову']],
  [/(?<=\p{L})їв$/u, ['єві', 'єва', 'єву']],
];
