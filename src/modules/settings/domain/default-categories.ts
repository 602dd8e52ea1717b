import type { Category } from './category.ts';

function work(position: number, key: string, uk: string, en: string): Category {
  return { kind: 'work', key, name: { uk, en }, position, isRetired: false };
}

/**
 * What a fresh installation offers, in the words of the officers' own half-year reports. An installation changes
 * the words, adds its own and retires what it does not count.
 */
export const DEFAULT_CATEGORIES: readonly Category[] = [
  work(10, 'visit', 'Відвідування вдома', 'Home visit'),
  work(20, 'talk', 'Бесіда', 'Talk'),
  work(30, 'reception', 'Прийом громадян', 'Reception of residents'),
  work(40, 'raid', 'Рейд чи спільне чергування', 'Raid or joint patrol'),
  work(50, 'meeting', 'Зустріч із мешканцями', 'Meeting with residents'),
  work(60, 'school-talk', 'Розмова у школі чи садку', 'Talk at a school or kindergarten'),
  work(70, 'place-check', 'Огляд небезпечного місця', 'Check of a dangerous place'),
  work(80, 'help-passed-on', 'Людину скеровано по допомогу', 'Person led to help'),
  work(90, 'prohibition-order', 'Терміновий заборонний припис', 'Urgent prohibition order'),
  work(100, 'report-answered', 'Відповідь на повідомлення про проблему', 'Answer to a report'),
  work(110, 'appeal-answered', 'Відповідь на звернення', 'Answer to an appeal'),
  work(120, 'question-answered', 'Відповідь на запитання', 'Answer to a question'),
  work(130, 'promise-given', 'Обіцянка жителям', 'Promise to residents'),
  work(140, 'promise-kept', 'Виконана обіцянка', 'Promise kept'),
  work(150, 'promise-not-kept', 'Невиконана обіцянка', 'Promise not kept'),
  work(160, 'promise-overdue', 'Обіцянка, термін якої минув', 'Promise past its date'),
  work(170, 'course-session', 'Заняття курсу', 'Session of a course'),
];
