import type { Locale } from '#platform/i18n/locales.ts';
import type { TicketMark } from '#modules/attendance/index.ts';
import type { PhotoWish } from '../../domain/registration/badge.ts';
import { pressText } from '../press/messages/index.ts';
import { registrationText } from './messages/index.ts';

const COLOURS = { yes: 'green', ask: 'yellow', no: 'red' } as const;

/** The colour and the word of a wish about photographs: the same on a ticket and on a badge. */
export function photoMark(locale: Locale, wish: PhotoWish): TicketMark {
  return { colour: COLOURS[wish], words: registrationText.in(locale)(`photo.${wish}`) };
}

/** Of somebody of the media who passes the line. */
export function pressMark(locale: Locale): TicketMark {
  return { colour: 'blue', words: pressText.in(locale)('mark') };
}
