import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const accreditationActs: readonly JournalAct[] = [
  {
    action: 'accreditation.confirm',
    words: { uk: 'підтверджено акредитацію', en: 'confirmed an accreditation' },
  },
  {
    action: 'accreditation.ask-back',
    words: { uk: 'уточнено запит на акредитацію', en: 'asked about a request for accreditation' },
  },
];
