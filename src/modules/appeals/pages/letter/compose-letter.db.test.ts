import { expect, it } from 'vitest';
import { staffIn } from '#modules/officers/testing.ts';
import { appealsForEachTest } from '../../testing.ts';
import { answerAppeal } from '../../use-cases/answer-appeal.ts';
import { readAppeal } from '../../use-cases/read-appeal.ts';
import { composeLetter } from './compose-letter.ts';

const appeals = appealsForEachTest();

it('a letter names the day on which the appeal came, in the zone of the installation, also after hours', async () => {
  // Past midnight in Kyiv, and a Wednesday; the chancery opens hours later. Then in the evening of the same day.
  for (const [sentAt, day] of [
    ['2026-11-24T22:30:00Z', '25 листопада 2026'],
    ['2026-11-25T19:30:00Z', '25 листопада 2026'],
  ] as const) {
    const { id } = await appeals.send({}, sentAt);
    const head = await staffIn(appeals.planted, 'police-head');
    await appeals.give(head, id);
    using desk = await appeals.as(head, '2026-11-27T08:00:00Z');
    const { changed_at: seenAt } = await appeals.row(id);
    const answered = await answerAppeal(desk, { id, words: 'Добрий день! Перевірили.', seenAt });
    expect(answered).toMatchObject({ ok: true });
    const read = await readAppeal(desk, { id });
    const letter = read.ok ? composeLetter(desk, read.value) : undefined;
    const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
    expect(plain(letter?.answers)).toContain(`від ${day}`);
    expect(plain(letter?.paragraphs[1])).toContain(day);
    // It greets once, although the officer's words greeted, too.
    expect(letter?.paragraphs[0]).toBe('Добрий день!');
    expect(letter?.paragraphs[2]).toBe('Перевірили.');
  }
});
