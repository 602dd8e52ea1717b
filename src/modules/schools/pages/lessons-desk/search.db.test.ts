import { describe, expect, it } from 'vitest';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { lessonsForEachTest } from '../../testing-lessons.ts';
import { lessonSearch } from './search.ts';

describe('the search of the desk', () => {
  const test = lessonsForEachTest();

  it('finds a lesson by its school or by what it is about, for whoever reads of it', async () => {
    const booked = await test.ask();
    await test.ask({ topic: 'alarm', schoolId: test.schools.school('Садівська гімназія') });
    const find = async (actor: Actor, text: string) => {
      using context = await test.as(actor);
      const found = await lessonSearch(context).find(context, { text, locale: 'uk', limit: 5 });
      return found.map(({ path, detail }) => [path, detail]);
    };
    const mine = [`/desk/lessons/${booked.lesson.id}`, 'Запит ще без дня, Лиманський ліцей № 1'];
    const coordinator = await staffIn(test.schools.planted, 'coordinator');
    expect(await find(coordinator, 'ліцей')).toContainEqual(mine);
    expect(await find(coordinator, 'мін')).toContainEqual(mine);
    expect(await find(coordinator, 'Садівська')).toHaveLength(1);
    expect(await find(coordinator, 'м')).toEqual([]);
    expect(await find(coordinator, 'такого нема')).toEqual([]);
    expect(await find(await test.zrazkova(), 'мін')).toEqual([mine]);
    const beside = await staffIn(test.schools.planted, 'coordinator', STEPOVA);
    for (const other of [beside, RESIDENT]) expect(await find(other, 'мін')).toEqual([]);
  });
});
