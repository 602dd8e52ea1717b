import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import { takesSms } from './takes-sms.ts';

/**
 * Why no SMS is sent to an E.164 number: it cannot be a mobile telephone, or it is outside the allowed countries (ISO 3166:
 * `UA`), where some numbers are extremely expensive. Undefined: it can be sent.
 */
export function smsObstacle(
  number: string,
  countries: readonly string[],
): 'not-mobile' | 'country' | undefined {
  if (!takesSms(number)) return 'not-mobile';
  const country = parsePhoneNumberFromString(number)?.country;
  return country !== undefined && countries.includes(country) ? undefined : 'country';
}

/** Whether there is a country code for that country. */
export function hasPhones(country: string): boolean {
  return isSupportedCountry(country);
}
