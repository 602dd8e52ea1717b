import type { Locale } from '#platform/i18n/locales.ts';
import type { PosterReception } from '../print/poster-page.tsx';
import { galleryText } from './messages/index.ts';

/** A number that nobody has. */
export const SAMPLE_PHONE = '+380670000000';

/** Six receptions: as many as a poster has to hold. */
export function sampleReceptions(locale: Locale): readonly PosterReception[] {
  const t = galleryText.in(locale);
  return [
    { weekday: 2, from: '14:00', to: '17:00', place: t('place.one') },
    { weekday: 4, from: '09:00', to: '12:00', place: t('place.two') },
    { weekday: 6, from: '10:00', to: '12:00', place: t('place.three') },
    { weekday: 1, from: '09:00', to: '11:00', place: t('place.two') },
    { weekday: 3, from: '10:00', to: '12:00', place: t('place.one') },
    { weekday: 5, from: '15:00', to: '18:00', place: t('place.three') },
  ];
}
