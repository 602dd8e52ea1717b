import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const actionActs: readonly JournalAct[] = [
  {
    action: 'action.accept',
    words: { uk: 'взято на себе спільну дію', en: 'took a joint action on' },
  },
  {
    action: 'action.decline',
    words: { uk: 'відмовлено від спільної дії', en: 'declined a joint action' },
  },
  {
    action: 'action.claim',
    words: {
      uk: 'сказано, що спільну дію виконано',
      en: 'said that a joint action is done',
    },
  },
  {
    action: 'action.dispute',
    words: {
      uk: 'не підтверджено виконання спільної дії',
      en: 'did not confirm that a joint action is done',
    },
  },
  { action: 'action.drop', words: { uk: 'знято спільну дію', en: 'dropped a joint action' } },
  {
    action: 'action.carry',
    words: {
      uk: 'перенесено спільну дію на наступний рік',
      en: 'carried a joint action over to the next year',
    },
  },
  {
    action: 'action.discard',
    words: { uk: 'видалено чернетку спільної дії', en: 'deleted the draft of a joint action' },
  },
  {
    action: 'action.hand-over',
    words: {
      uk: 'передано посилання для відповіді про спільну дію',
      en: 'handed over a link to answer for a joint action',
    },
  },
  {
    action: 'action.link',
    words: { uk: 'долучено роботу до спільної дії', en: 'linked work to a joint action' },
  },
  {
    action: 'action.unlink',
    words: { uk: 'вилучено роботу зі спільної дії', en: 'unlinked work from a joint action' },
  },
];
