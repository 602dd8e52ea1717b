import type { JournalAct } from '#modules/identity/index.ts';

/** Acts of the agreement that bear no permission’s name. */
export const agreementActs: readonly JournalAct[] = [
  {
    action: 'plan-text.invite',
    words: {
      uk: 'запрошено голосувати за спільний план',
      en: 'invited somebody to vote on the joint plan',
    },
  },
  {
    action: 'plan-text.uninvite',
    words: {
      uk: 'вилучено зі списку тих, хто голосує за спільний план',
      en: 'took somebody off the roll of the joint plan',
    },
  },
  {
    action: 'plan-text.thaw',
    words: {
      uk: 'знято текст спільного плану з голосування',
      en: 'took the text of the joint plan back from the vote',
    },
  },
  {
    action: 'plan-text.withdraw-vote',
    words: {
      uk: 'відкликано голос щодо спільного плану',
      en: 'withdrew a vote on the joint plan',
    },
  },
  {
    action: 'proposal.draft',
    words: { uk: 'з пропозиції зроблено дію плану', en: 'made an action of a proposal' },
  },
  {
    action: 'proposal.join',
    words: { uk: 'пропозицію додано до дії плану', en: 'added a proposal to an action' },
  },
  {
    action: 'proposal.decline',
    words: { uk: 'відмовлено щодо пропозиції до плану', en: 'declined a proposal for the plan' },
  },
];
