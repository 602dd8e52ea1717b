import { repeatableNumbers } from '#kernel/geometry/testing.ts';
import {
  type Gazetteer,
  makeGazetteer,
  realGazetteer,
} from '#modules/areas/domain/search/testing.ts';

export interface BenchPlaces extends Gazetteer {
  readonly origin: string;
}

const HOW_MANY = 30_000;

/** An oblast's settlements, hromadas and schools, and streets in every settlement until there are enough names. */
export function loadPlaces(): BenchPlaces {
  const real = realGazetteer();
  const base = real ?? generateOblast();
  const origin = real ? 'real names, streets added' : 'made-up names';
  const settlements = base.places.filter((place) => place.kind === 'settlement');
  const named = [...new Set(settlements.map((place) => place.name))].sort();
  const streets = makeGazetteer();
  for (let number = 0; base.places.length + streets.places.length < HOW_MANY; number += 1) {
    const round = Math.floor(number / settlements.length);
    const settlement = settlements[number % settlements.length];
    const name = STREETS[round] ?? `${named[(number * 7) % named.length]}`;
    const kind = number % 5 === 0 ? 'провулок' : 'вулиця';
    streets.place('street', `${kind} ${name}`, settlement?.key, { point: settlement?.point });
  }
  const chains = new Map(
    settlements.map((place) => [place.key, [...base.areasOf(place), ...base.aroundOf(place)]]),
  );
  const added = new Set(streets.places);
  return {
    origin,
    places: [...base.places, ...streets.places],
    areasOf: base.areasOf,
    aroundOf: (place) =>
      added.has(place) ? (chains.get(String(place.areaId)) ?? []) : base.aroundOf(place),
  };
}

const STREETS = (
  'Шкільна,Центральна,Садова,Миру,Шевченка,Лесі Українки,Івана Франка,Степова,Набережна,Зелена,Молодіжна,' +
  'Перемоги,Соборна,Незалежності,Грушевського,Паркова,Весняна,Виноградна,Дунайська,Козацька,Нова'
).split(',');

const FIRST =
  'Верхн Нижн Ново Старо Велико Мало Красно Біло Чорно Добро Тихо Сухо Гірко Сол Кам'.split(' ');
const MIDDLE =
  'олекс микол петр іван василь степан григор андрі сергі павл роман богдан володимир михайл семен ' +
  'троїц покров знам берез лип дуб верб сосн терн вишн яблун виноград степ поль лук гай ліс озер лиман';
const LAST = 'івка,івське,ове,ани,енька,ів,инці,ичі,ярове,ська,не,ки'.split(',');

/** Names composed like Ukrainian ones, in one raion with ten hromadas each, the same in every run. */
function generateOblast(): Gazetteer {
  const chance = repeatableNumbers(30_000);
  const pick = (words: readonly string[]) => words[Math.floor(chance() * words.length)] ?? '';
  const middles = MIDDLE.split(' ');
  const made = makeGazetteer();
  const name = () => (chance() < 0.4 ? pick(FIRST) : '') + pick(middles) + pick(LAST);
  const titled = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  made.area('oblast', 'oblast', 'Зразкова область');
  for (let number = 0; number < 1_200; number += 1) {
    const raion = `raion ${Math.floor(number / 170)}`;
    const hromada = `hromada ${Math.floor(number / 13)}`;
    if (number % 170 === 0)
      made.area(raion, 'raion', `${titled(name())}ський район`, { within: 'oblast' });
    if (number % 13 === 0) {
      made.area(hromada, 'hromada', `${titled(name())}ська громада`, { within: raion });
    }
    made.area(`settlement ${number}`, 'settlement', titled(name()), {
      within: hromada,
      population: Math.floor(10 ** (1.5 + 2.5 * chance())),
      point: { lon: 28.2 + 3 * chance(), lat: 45.2 + 3 * chance() },
    });
    if (number % 2 === 0) made.place('school', `Ліцей № ${number % 30}`, `settlement ${number}`);
  }
  return made;
}
