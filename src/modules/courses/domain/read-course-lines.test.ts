import { describe, expect, it } from 'vitest';
import { questionLine, readQuestionLines, readUnitLines, unitLine } from './read-course-lines.ts';

describe('a course, as it is typed', () => {
  it('has a unit a line, with minutes at its end and English where somebody wrote it', () => {
    const typed = 'Помітити | Notice | 180\n\nДіяти | 90';
    const units = readUnitLines(typed);
    expect(units).toEqual([
      { number: 1, title: { uk: 'Помітити', en: 'Notice' }, minutes: 180 },
      { number: 2, title: { uk: 'Діяти', en: '' }, minutes: 90 },
    ]);
    expect(units?.map(unitLine).join('\n')).toBe('Помітити | Notice | 180\nДіяти | 90');
  });

  it.each(['Без хвилин', 'Тема | 5', 'Тема | 1000', '| 60', 'а | б | в | 60', 'Тема | | 60'])(
    'cannot be read: %s',
    (line) => {
      expect(readUnitLines(line)).toBeUndefined();
    },
  );

  it('asks a question a line, and may say which answer is wanted', () => {
    const typed = 'Чи вам зручно? | Does it suit you? | +\nЧи болить щось?| -\nЧи знаєте когось?';
    const asked = readQuestionLines(typed);
    expect(asked).toEqual([
      { id: 'q1', text: { uk: 'Чи вам зручно?', en: 'Does it suit you?' }, wanted: 'yes' },
      { id: 'q2', text: { uk: 'Чи болить щось?', en: '' }, wanted: 'no' },
      { id: 'q3', text: { uk: 'Чи знаєте когось?', en: '' }, wanted: undefined },
    ]);
    expect(asked?.map(questionLine)[1]).toBe('Чи болить щось? | -');
    expect(readQuestionLines('а | б | в')).toBeUndefined();
  });
});
