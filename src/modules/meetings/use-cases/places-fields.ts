import { z } from 'zod';
import { type MeetingPlaces, PLACES_BOUNDS } from '../domain/meeting-places.ts';

/** How many may come; left open, nobody signs up, whatever stands in the other fields. */
export const placesFields = {
  capacity: bounded('capacity'),
  mostSeats: bounded('mostSeats'),
  overbookingPercent: bounded('overbookingPercent'),
  offerHours: bounded('offerHours'),
  closesHoursBefore: bounded('closesHoursBefore'),
};

function bounded(name: keyof MeetingPlaces) {
  const [least, most] = PLACES_BOUNDS[name];
  return z
    .string()
    .default('')
    .transform((text, issues): number | undefined => {
      const typed = text.trim();
      if (typed === '') return undefined;
      const count = /^\d{1,7}$/.test(typed) ? Number(typed) : Number.NaN;
      if (count >= least && count <= most) return count;
      issues.addIssue({ code: 'custom', message: 'number-out', params: { least, most } });
      return z.NEVER;
    });
}
