import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from './search-index.ts';
import { makeGazetteer } from './testing.ts';

/** A region that does not exist. */
function madeUpRegion() {
  const made = makeGazetteer();
  made.area('oblast', 'oblast', 'Зразкова область', { population: 900_000 });
  made.area('north', 'raion', 'Верхівський район', { within: 'oblast' });
  made.area('south', 'raion', 'Приморський район', { within: 'oblast' });
  made.area('h1', 'hromada', 'Вигаданська міська громада', { within: 'south', population: 21_000 });
  made.area('h2', 'hromada', 'Соснівська сільська громада', { within: 'north', population: 6_000 });
  made.area('town', 'settlement', 'Вигадани', {
    within: 'h1',
    population: 12_000,
    point: { lon: 30, lat: 46 },
    otherNames: ['Червоноармійське', 'Fabulești'],
  });
  made.area('v1', 'settlement', 'Соснівка', {
    within: 'h1',
    population: 300,
    point: { lon: 30.1, lat: 46 },
  });
  made.area('v2', 'settlement', 'Соснівка', {
    within: 'h2',
    population: 2_000,
    point: { lon: 31, lat: 48 },
  });
  made.area('v3', 'settlement', 'Нова Соснівка', { within: 'h2', population: 90 });
  made.area('v4', 'settlement', 'Нове Село', { within: 'h2', population: 400 });
  made.area('v5', 'settlement', 'Об’їзне', { within: 'h1', population: 50 });
  made.area('v6', 'settlement', 'Ґрунтівка', { within: 'h1', population: 70 });
  made.area('v7', 'settlement', 'Юрʼївка', { within: 'h2', population: 800 });
  made.area('v8', 'settlement', 'Щербанівці', { within: 'h2', population: 600 });
  made.area('v9', 'settlement', 'Старе', { within: 'h2', population: 20 });
  made.area('v10', 'settlement', 'Чубок', { within: 'h1', population: 40 });
  made.area('b2', 'beat', 'Чубківська дільниця', { within: 'h1', population: 9_000 });
  made.place('school', 'Чубківський ліцей', 'v10');
  made.place('medical-point', 'Фельдшерський пункт у Чубку', 'v10');
  made.area('s1', 'starosta-district', 'Соснівський старостинський округ', { within: 'h1' });
  made.area('b1', 'beat', 'Дільниця Соснівка', { within: 'h1' });
  made.place('street', 'вулиця Шкільна', 'town');
  made.place('street', 'вулиця Шкільна', 'v2');
  made.place('street', 'вулиця Лесі Українки', 'town', { otherNames: ['вулиця Леніна'] });
  made.place('street', 'провулок Садовий', 'town');
  made.place('street', 'вулиця Садова', 'v1');
  made.place('address', 'вулиця Шкільна, 12', 'town');
  made.place('school', 'Ліцей № 2', 'town');
  made.place('school', 'Соснівська гімназія', 'v1');
  made.place('school', 'Школа № 12', 'town');
  made.place('station', 'Відділ поліції № 1', 'town');
  made.place('medical-point', 'Амбулаторія сімейної медицини', 'v2');
  made.place('landmark', 'Озеро Довге', 'h2');
  return made;
}

const { places, aroundOf } = madeUpRegion();
const index = buildSearchIndex(places, aroundOf);

function firstOf(typed: string): string {
  const [first] = index.search(typed, { limit: 1 });
  if (!first) return '';
  return [first.place.name, ...aroundOf(first.place).map((area) => area.name)]
    .slice(0, 2)
    .join(', ');
}

describe('what a resident types', () => {
  it.each([
    // Names.
    ['Вигадани', 'Вигадани, Вигаданська міська громада'],
    ['вигад', 'Вигадани, Вигаданська міська громада'],
    ['ВИГАДАНЫ', 'Вигадани, Вигаданська міська громада'],
    ['Vyhadany', 'Вигадани, Вигаданська міська громада'],
    ['vigadani', 'Вигадани, Вигаданська міська громада'],
    ['Вигдани', 'Вигадани, Вигаданська міська громада'],
    ['Вигаднаи', 'Вигадани, Вигаданська міська громада'],
    ['Dbuflfyb', 'Вигадани, Вигаданська міська громада'],
    ['у Вигаданах', 'Вигадани, Вигаданська міська громада'],
    ['Червоноармійське', 'Вигадани, Вигаданська міська громада'],
    ['fabulesti', 'Вигадани, Вигаданська міська громада'],
    ['Соснівка', 'Соснівка, Соснівська сільська громада'],
    ['Сосновка', 'Соснівка, Соснівська сільська громада'],
    ['Sosnovka', 'Соснівка, Соснівська сільська громада'],
    ['нова соснівка', 'Нова Соснівка, Соснівська сільська громада'],
    ['новасоснівка', 'Нова Соснівка, Соснівська сільська громада'],
    ['Новая Сосновка', 'Нова Соснівка, Соснівська сільська громада'],
    ['об їзне', 'Об’їзне, Вигаданська міська громада'],
    ["об'їзне", 'Об’їзне, Вигаданська міська громада'],
    ['обїзне', 'Об’їзне, Вигаданська міська громада'],
    ['грунтівка', 'Ґрунтівка, Вигаданська міська громада'],
    ['Gruntovka', 'Ґрунтівка, Вигаданська міська громада'],
    ['Юрьевка', 'Юрʼївка, Соснівська сільська громада'],
    ['Jurjivka', 'Юрʼївка, Соснівська сільська громада'],
    ['Щербановцы', 'Щербанівці, Соснівська сільська громада'],
    ['Sherbanivtsi', 'Щербанівці, Соснівська сільська громада'],
    ['нове село', 'Нове Село, Соснівська сільська громада'],
    ['село старе', 'Старе, Соснівська сільська громада'],
    ['Чубк', 'Чубок, Вигаданська міська громада'],
    ['у Чубку', 'Чубок, Вигаданська міська громада'],
    ['в Соснівці', 'Соснівка, Соснівська сільська громада'],
    // What lies around it.
    ['Соснівка Вигаданська', 'Соснівка, Вигаданська міська громада'],
    ['соснівка приморський р-н', 'Соснівка, Вигаданська міська громада'],
    ['соснівка верхівський район', 'Соснівка, Соснівська сільська громада'],
    ['с. Соснівка, Вигаданська громада', 'Соснівка, Вигаданська міська громада'],
    // Kinds.
    ['Соснівська громада', 'Соснівська сільська громада, Верхівський район'],
    ['соснівська тг', 'Соснівська сільська громада, Верхівський район'],
    ['приморський район', 'Приморський район, Зразкова область'],
    ['зразкова обл', 'Зразкова область'],
    ['соснівський старостат', 'Соснівський старостинський округ, Вигаданська міська громада'],
    ['дільниця соснівка', 'Дільниця Соснівка, Вигаданська міська громада'],
    // Streets and houses.
    ['вул. Шкільна', 'вулиця Шкільна, Вигадани'],
    ['шкільна соснівка', 'вулиця Шкільна, Соснівка'],
    ['ул. Школьная Сосновка', 'вулиця Шкільна, Соснівка'],
    ['вул. Лесі Українки Вигадани', 'вулиця Лесі Українки, Вигадани'],
    ['українки', 'вулиця Лесі Українки, Вигадани'],
    ['Леніна', 'вулиця Лесі Українки, Вигадани'],
    ['пров. Садовий', 'провулок Садовий, Вигадани'],
    ['вулиця Садова', 'вулиця Садова, Соснівка'],
    ['Шкільна 12', 'вулиця Шкільна, 12, Вигадани'],
    ['Шкільна 77', 'вулиця Шкільна, Вигадани'],
    // Schools, police, doctors, the lake.
    ['школа 2', 'Ліцей № 2, Вигадани'],
    ['школа №12', 'Школа № 12, Вигадани'],
    ['ліцей2', 'Ліцей № 2, Вигадани'],
    ['школа соснівка', 'Соснівська гімназія, Соснівка'],
    ['shkola Sosnivka', 'Соснівська гімназія, Соснівка'],
    ['поліція', 'Відділ поліції № 1, Вигадани'],
    ['відділ поліції вигадани', 'Відділ поліції № 1, Вигадани'],
    ['police Vyhadany', 'Відділ поліції № 1, Вигадани'],
    ['лікарня соснівка', 'Амбулаторія сімейної медицини, Соснівка'],
    ['озеро довге', 'Озеро Довге, Соснівська сільська громада'],
  ])('«%s» finds %s', (typed, found) => {
    expect(firstOf(typed)).toBe(found);
  });

  it('is answered in the order of fit: whole name, its beginning, a word of it', () => {
    const names = index.search('соснівка').map(({ place }) => place.name);
    expect(names).toEqual(['Соснівка', 'Соснівка', 'Дільниця Соснівка', 'Нова Соснівка']);
  });

  it('names the village before its beat, school and doctor when all of them begin so', () => {
    const kinds = index.search('чубк').map(({ place }) => place.kind);
    expect(kinds).toEqual(['settlement', 'beat', 'school', 'medical-point']);
  });

  it('takes what only begins the name of an area around for less than a name', () => {
    const made = makeGazetteer();
    made.area('a', 'settlement', 'Саврань', { population: 10 });
    made.area('b', 'settlement', 'Савранське', { population: 10_000 });
    made.area('c', 'settlement', 'Нова Савранка', { population: 5 });
    for (const village of ['b', 'a']) made.place('street', 'вулиця Нова', village);
    const found = (typed: string) =>
      buildSearchIndex(made.places, made.aroundOf)
        .search(typed, { limit: 2 })
        .map(({ place }) => `${place.name} ${place.areaId}`);
    expect(found('вулиця нова саврань')).toEqual(['вулиця Нова a', 'вулиця Нова b']);
    expect(found('нова савра').at(0)).toBe('Нова Савранка c');
  });

  it('finds the nearer of two namesakes for those who say where they are', () => {
    const near = { lon: 30.1, lat: 46.01 };
    expect(index.search('соснівка').at(0)?.place.key).toBe('v2');
    expect(index.search('соснівка', { near }).at(0)?.place.key).toBe('v1');
  });

  it('finds no more than was asked for', () => {
    expect(index.search('с', { limit: 3 })).toHaveLength(3);
    expect(index.search('с', { limit: 0 })).toHaveLength(1);
    expect(index.search('с', { limit: Number.NaN })).toEqual(index.search('с'));
    expect(index.search('с', { limit: 1e9 }).length).toBeLessThanOrEqual(100);
  });

  it('scores what it finds from the best down', () => {
    const scores = index.search('со').map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(3);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

describe('what nobody means', () => {
  it.each([
    ['nothing', ''],
    ['spaces', '   \n\t '],
    ['punctuation', '.,;:!?()[]{}«»—/\\'],
    ['emoji', '🚓🚓🚓'],
    ['a null byte', '\0'],
    ['half of a pair', '\ud83d'],
    ['what no place is called', 'ъъъъъъъъъъ'],
    ['a letter whose key was held down', 'ссссс'],
    ['a property of every object', '__proto__'],
    ['Chinese', '北京'],
  ])('finds nothing: %s', (_what, typed) => {
    expect(index.search(typed)).toEqual([]);
  });

  it.each([
    ['ten megabytes of a letter', 'с'.repeat(10_000_000)],
    ['ten megabytes of spaces', ' '.repeat(10_000_000)],
    ['ten megabytes of apostrophes', "'".repeat(10_000_000)],
    ['ten thousand words', 'соснівка '.repeat(10_000)],
    ['ten thousand kinds', 'вул с школа м '.repeat(2_500)],
    ['a million marks of direction', '\u202e'.repeat(1_000_000)],
    ['a million emoji', '🚓'.repeat(1_000_000)],
    ['a million stresses on one letter', `о${'\u0301'.repeat(1_000_000)}`],
  ])('is answered at once: %s', (_what, typed) => {
    const started = process.threadCpuUsage();
    index.search(typed);
    expect(process.threadCpuUsage(started).user).toBeLessThan(1_000_000);
  });

  it('hides nothing behind invisible marks', () => {
    expect(firstOf('\u202eВига\u200bдани\u202c')).toBe('Вигадани, Вигаданська міська громада');
  });

  it('does not stop the search, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.double(),
        fc.double(),
        (text, lon, lat) => {
          const found = index.search(text, { near: { lon, lat } });
          expect(index.search(text, { near: { lon, lat } })).toEqual(found);
          expect(found.every(({ score }) => Number.isFinite(score))).toBe(true);
        },
      ),
    );
  });
});

describe('an index', () => {
  it('answers the same whatever the order in which it was given its places', () => {
    const turned = buildSearchIndex(places.toReversed(), aroundOf);
    for (const typed of ['с', 'сос', 'вул', 'шкільна', 'школа', 'нова', 'в', '1']) {
      expect(turned.search(typed), typed).toEqual(index.search(typed));
    }
  });

  it('of nothing finds nothing', () => {
    const empty = buildSearchIndex([], () => []);
    expect(empty.search('Вигадани')).toEqual([]);
  });

  it('takes names of ten megabytes without harm', () => {
    const made = makeGazetteer();
    made.area('x', 'settlement', `Довге ${'а'.repeat(10_000_000)}`);
    const [found] = buildSearchIndex(made.places, made.aroundOf).search('довге');
    expect(found?.place.key).toBe('x');
  });

  it('knows the areas around by all their names', () => {
    const made = makeGazetteer();
    made.area('new', 'raion', 'Подільський район', { otherNames: ['Котовський район'] });
    made.area('a', 'settlement', 'Липове', { within: 'new', population: 5 });
    made.area('b', 'settlement', 'Липове', { population: 5_000 });
    const found = buildSearchIndex(made.places, made.aroundOf).search('Липове Котовський');
    expect(found.at(0)?.place.key).toBe('a');
  });
});
