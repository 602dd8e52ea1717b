import type { JournalAct } from '#modules/identity/index.ts';

/** Parts of what one permission allows, which the journal tells apart. */
export const officersActs: readonly JournalAct[] = [
  {
    action: 'assignment.start',
    words: { uk: 'закріплено за дільницею', en: 'assigned to a beat' },
  },
  {
    action: 'assignment.end',
    words: { uk: 'завершено закріплення', en: 'ended an assignment' },
  },
  { action: 'absence.cancel', words: { uk: 'скасовано відсутність', en: 'cancelled an absence' } },
  {
    action: 'reception.save',
    words: { uk: 'записано години прийому', en: 'saved reception hours' },
  },
  {
    action: 'reception.remove',
    words: { uk: 'прибрано години прийому', en: 'removed reception hours' },
  },
  {
    action: 'card-issue.read',
    words: { uk: 'прочитано зауваження до картки', en: 'read a remark on a card' },
  },
  {
    action: 'card-issue.take',
    words: { uk: 'взято зауваження на себе', en: 'took a remark on' },
  },
  {
    action: 'work.withdraw',
    words: { uk: 'забрано назад запис про роботу', en: 'took an entry of work back' },
  },
  {
    action: 'half-year.withdraw',
    words: { uk: 'забрано назад звіт за півріччя', en: 'took a half-year report back' },
  },
];
