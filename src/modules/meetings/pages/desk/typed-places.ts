import { type MeetingPlaces, USUAL_PLACES } from '../../domain/meeting-places.ts';

export const PLACES_FIELDS = [
  'capacity',
  'mostSeats',
  'overbookingPercent',
  'offerHours',
  'closesHoursBefore',
] as const;

/** What is said already, as it stands in the form. */
export function typedPlaces(
  places: MeetingPlaces | undefined,
): Readonly<Record<keyof MeetingPlaces, string>> {
  const { mostSeats, overbookingPercent, offerHours, closesHoursBefore } = places ?? USUAL_PLACES;
  return {
    capacity: places ? String(places.capacity) : '',
    mostSeats: String(mostSeats),
    overbookingPercent: String(overbookingPercent),
    offerHours: String(offerHours),
    closesHoursBefore: String(closesHoursBefore),
  };
}
