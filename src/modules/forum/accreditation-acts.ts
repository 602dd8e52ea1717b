import type { JournalAct } from '../identity/index.ts';

/** Acts that bear no permission’s name. */
export const accreditationActs: readonly JournalAct[] = [
  {
    action: 'accreditation.read',
    words: { uk: 'переглянуто запит на акредитацію', en: 'looked at a request for accreditation' },
  },
  {
    action: 'accreditation.confirm',
    words: { uk: 'підтверджено акредитацію', en: 'confirmed an accreditation' },
  },
  {
    action: 'accreditation.ask-back',
    words: { uk: 'уточнено запит на акредитацію', en: 'asked about a request for accreditation' },
  },
];
