import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import { takesSms } from './takes-sms.ts';

/**
 * Why no SMS is sent to an E.164 number: it can be none of a mobile telephone, or it is of another country than those
 * (ISO 3166: `UA`), where some numbers cost whoever sends to them a fortune. Undefined: nothing stands in its way.
 */
export function smsObstacle(
  number: string,
  countries: readonly string[],
): 'not-mobile' | 'country' | undefined {
  if (!takesSms(number)) return 'not-mobile';
  const country = parsePhoneNumberFromString(number)?.country;
  return country !== undefined && countries.includes(country) ? undefined : 'country';
}

/** Whether a country of that code has telephones. */
export function hasPhones(country: string): boolean {
  return isSupportedCountry(country);
}
