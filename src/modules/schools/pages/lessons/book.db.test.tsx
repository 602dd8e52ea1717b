import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { BUILT_IN_TOPICS } from '../../domain/built-in-topics/index.ts';
import { lessonsForEachTest } from '../../testing-lessons.ts';
import { bookPage } from './book.tsx';

const test = lessonsForEachTest();

it('says to a teacher all that is wrong with a request at once', async () => {
  using context = await test.as(RESIDENT);
  const school = context.organisations.get(test.asked().schoolId);
  const topic = BUILT_IN_TOPICS.find(({ content }) => content.fromGrade > 1);
  if (!school || !topic) throw new Error('no school, or no topic of some grades only');
  const form = { topic: topic.key, grade: '1', pupils: '-5', phone: 'немає', wishes: ' ' };
  const answer = await bookPage(
    context,
    pageRequest({
      method: 'POST',
      path: `/school/${school.slug}/lesson`,
      params: { slug: school.slug },
      form: new URLSearchParams(form),
    }),
  );
  if (answer.kind !== 'page') throw new Error(answer.kind);
  const shown = renderToString(answer.view).replaceAll('\u00a0', ' ');
  for (const said of [
    'Ця тема для інших класів.',
    'Напишіть, скільки учнів: від 1 до',
    'Напишіть, як до вас звертатися.',
    'Перевірте номер',
    'Напишіть, коли вам зручно',
    'Без учителя в класі заняття не буде.',
  ]) {
    expect(shown).toContain(said);
  }
});
