import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const lessonActs: readonly JournalAct[] = [
  {
    action: 'lesson.locate',
    words: { uk: 'переглянуто, у кого тепер заняття', en: 'looked up who has a lesson now' },
  },
  {
    action: 'lesson.scheduled',
    words: { uk: 'призначено день заняття', en: 'set the day of a lesson' },
  },
  { action: 'lesson.moved', words: { uk: 'перенесено заняття', en: 'moved a lesson' } },
  {
    action: 'lesson.held',
    words: { uk: 'записано, що заняття відбулося', en: 'recorded that a lesson was held' },
  },
  { action: 'lesson.followed-up', words: { uk: 'завершено заняття', en: 'followed a lesson up' } },
  { action: 'lesson.declined', words: { uk: 'відмовлено в занятті', en: 'declined a lesson' } },
  { action: 'lesson.cancelled', words: { uk: 'скасовано заняття', en: 'cancelled a lesson' } },
  { action: 'lesson.rate', words: { uk: 'оцінено заняття', en: 'rated a lesson' } },
  {
    action: 'lesson.stop-news',
    words: { uk: 'відмовлено від новин про заняття', en: 'wanted no more news of a lesson' },
  },
  {
    action: 'lesson.offer',
    words: { uk: 'запропоновано день для заняття', en: 'offered a day for a lesson' },
  },
  {
    action: 'lesson.withdraw-offer',
    words: { uk: 'прибрано запропонований день', en: 'withdrew a day that was offered' },
  },
];
