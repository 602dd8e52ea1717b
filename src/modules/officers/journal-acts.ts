import type { JournalAct } from '../identity/index.ts';

/** Parts of what one permission allows, which the journal tells apart. */
export const officersActs: readonly JournalAct[] = [
  {
    action: 'assignment.start',
    words: { uk: 'закріпити за дільницею', en: 'assign to a beat' },
  },
  {
    action: 'assignment.end',
    words: { uk: 'завершити закріплення', en: 'end an assignment' },
  },
  { action: 'absence.cancel', words: { uk: 'скасувати відсутність', en: 'cancel an absence' } },
  {
    action: 'reception.save',
    words: { uk: 'записати години прийому', en: 'save reception hours' },
  },
  {
    action: 'reception.remove',
    words: { uk: 'прибрати години прийому', en: 'remove reception hours' },
  },
  {
    action: 'card-issue.read',
    words: { uk: 'прочитати зауваження до картки', en: 'read a remark on a card' },
  },
  {
    action: 'card-issue.take',
    words: { uk: 'узяти зауваження на себе', en: 'take a remark on' },
  },
  {
    action: 'work.withdraw',
    words: { uk: 'забрати назад запис про роботу', en: 'take an entry of work back' },
  },
];
