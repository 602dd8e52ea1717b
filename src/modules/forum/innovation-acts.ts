import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const innovationActs: readonly JournalAct[] = [
  {
    action: 'innovation.send',
    words: { uk: 'надіслано паспорт інновації', en: 'sent the passport of an innovation' },
  },
  {
    action: 'innovation.look',
    words: { uk: 'переглянуто паспорт інновації', en: 'looked at the passport of an innovation' },
  },
  {
    action: 'innovation.publish',
    words: { uk: 'оприлюднено паспорт інновації', en: 'published the passport of an innovation' },
  },
  {
    action: 'innovation.ask-back',
    words: {
      uk: 'повернуто паспорт інновації на доопрацювання',
      en: 'gave the passport of an innovation back to be changed',
    },
  },
];
