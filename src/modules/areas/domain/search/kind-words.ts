import type { PlaceKind } from '../directory.ts';

/** What a word says about the kind of place, if it is such a word: «вул», «школа», «громада». Folded words only. */
export function kindsOfWord(foldedWord: string): ReadonlySet<PlaceKind> | undefined {
  return KINDS.get(foldedWord);
}

/** The same for a word whose end is not typed yet: «шко». Undefined while it could still be anything. */
export function kindsOfBeginning(beginning: string): ReadonlySet<PlaceKind> | undefined {
  if (beginning.length < 2) return undefined;
  const kinds = new Set<PlaceKind>();
  for (const [word, meant] of KINDS) {
    if (word.startsWith(beginning)) for (const kind of meant) kinds.add(kind);
  }
  return kinds.size > 0 ? kinds : undefined;
}

/** As residents write and say them: full, short, declined, Russian, English, transliterated. */
const KIND_WORDS: readonly (readonly [readonly PlaceKind[], string])[] = [
  [
    ['settlement'],
    'с село села селі сіл смт пгт селище селища селищі сел м місто міста місті город г поселок пос деревня ' +
      'village town city settlement selo selyshche misto',
  ],
  [
    ['street', 'address'],
    'вул вулиця вулиці вулицю ул улица улице провулок провулку пров пер переулок проспект проспекті просп пр ' +
      'бульвар бульварі бульв бул площа площі пл узвіз узв шосе шлях набережна наб тупик туп алея проїзд ' +
      'проезд квартал street st avenue ave lane square vul vulytsia vulytsya ulitsa prov provulok',
  ],
  [['address'], 'будинок буд дім дом house'],
  [
    ['school'],
    'школа школи школі школу шкіл ліцей ліцею ліцеї гімназія гімназії гімназію зош ззсо нвк сш загальноосвітня ' +
      'общеобразовательная лицей гимназия school lyceum gymnasium shkola litsei litsey himnaziia gimnazia',
  ],
  [
    ['station'],
    'поліція поліції поліцію полиция полиции міліція міліції милиция відділ відділення відділок отдел отделение ' +
      'участок рвп police station politsiia politsiya',
  ],
  [
    ['medical-point'],
    'лікарня лікарні лікарню амбулаторія амбулаторії поліклініка поліклініки фап медпункт больница ' +
      'поликлиника амбулатория hospital clinic likarnia',
  ],
  [
    ['hromada'],
    'громада громади громаді громаду отг тг міська сільська селищна міської сільської селищної громада община ' +
      'hromada community',
  ],
  [['raion', 'city-district'], 'район району районі рн raion rayon district'],
  [['oblast'], 'область області обл oblast region'],
  [['starosta-district'], 'старостат старостату старостинський старостинського округ starosta'],
  [['beat'], 'дільниця дільниці дільницю участок beat'],
  [
    ['landmark'],
    'озеро лиман річка ставок балка парк ринок пляж острів lake river park market beach',
  ],
];

const KINDS: ReadonlyMap<string, ReadonlySet<PlaceKind>> = collectKinds();

function collectKinds(): Map<string, Set<PlaceKind>> {
  const table = new Map<string, Set<PlaceKind>>();
  for (const [kinds, words] of KIND_WORDS) {
    for (const word of words.split(' ')) {
      const known = table.get(word) ?? new Set();
      for (const kind of kinds) known.add(kind);
      table.set(word, known);
    }
  }
  return table;
}
