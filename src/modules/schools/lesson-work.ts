import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import { newsMail } from '#ui/receipt/news-mail.ts';
import { newsSms } from '#ui/receipt/news-sms.ts';
import type { LessonsContext } from './domain/lessons-context.ts';
import { TOLD_OFFICERS, tellOfficer, tellTeacher } from './use-cases/tell-lesson.ts';

/** Steps of an officer, of which the teacher hears. */
const SAID = ['scheduled', 'moved', 'held', 'followed-up', 'declined', 'cancelled'];

const TOLD_BY = [
  { name: 'tell-teachers', by: 'email' },
  { name: 'text-teachers', by: 'sms' },
] as const;

/** What becomes of lessons without anybody asking. */
export function lessonHandlers(context: LessonsContext): readonly EventHandler[] {
  const { publicUrl } = context.platform.config;
  const words = { mail: (language: string) => newsMail(publicUrl, language), sms: newsSms };
  return [
    {
      name: 'tell-officers-of-lessons',
      types: TOLD_OFFICERS.map((became) => `lesson.${became}`),
      handle: async ({ type, subject }) => {
        const id = parseId<'lesson'>(subject['lesson'] ?? '');
        const became = TOLD_OFFICERS.find((one) => type === `lesson.${one}`);
        const by = parseId<'account'>(subject['by'] ?? '');
        if (id && became) await tellOfficer(context, { id, became, by });
      },
    },
    ...TOLD_BY.map(
      ({ name, by }): EventHandler => ({
        name,
        types: SAID.map((became) => `lesson.${became}`),
        handle: async ({ subject }) => {
          const id = parseId<'lesson'>(subject['lesson'] ?? '');
          if (id) await tellTeacher(context, words, { id, by });
        },
      }),
    ),
  ];
}
