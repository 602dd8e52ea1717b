import type { MeetingSaid } from './domain/meeting.ts';

/** What a coffee says of itself, wherever it is and whoever comes. */
export const COFFEE_SAID: Omit<MeetingSaid, 'areaId' | 'hostIds'> = {
  kind: 'coffee',
  title: { uk: '', en: '' },
  about: { uk: '', en: '' },
  place: { uk: 'Кав’ярня «Затишок», вул. Миру, 4', en: '' },
  gettingThere: { uk: '', en: '' },
  position: undefined,
  access: { stepFree: 'yes', toilet: 'no', hearingLoop: 'unknown', signLanguage: 'unknown' },
  shelter: 'підвал школи',
  languages: ['uk'],
};
