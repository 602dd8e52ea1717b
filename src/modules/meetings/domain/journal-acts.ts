import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const meetingsActs: readonly JournalAct[] = [
  { action: 'meeting.publish', words: { uk: 'оприлюднено зустріч', en: 'published a meeting' } },
  { action: 'meeting.change', words: { uk: 'змінено зустріч', en: 'changed a meeting' } },
  { action: 'meeting.move', words: { uk: 'перенесено зустріч', en: 'moved a meeting' } },
  { action: 'meeting.cancel', words: { uk: 'скасовано зустріч', en: 'cancelled a meeting' } },
  {
    action: 'meeting.discard',
    words: { uk: 'прибрано чернетку зустрічі', en: 'removed the draft of a meeting' },
  },
  {
    action: 'meeting.report',
    words: {
      uk: 'оприлюднено, про що говорили на зустрічі',
      en: 'published what was said at a meeting',
    },
  },
  {
    action: 'meeting.locate',
    words: {
      uk: 'з’ясовано, хто тепер проводить зустріч',
      en: 'learned who holds a meeting now',
    },
  },
];
