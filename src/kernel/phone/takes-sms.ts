import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';

/** Whether an E.164 number can be a mobile telephone: to others an SMS is paid for and never arrives. */
export function takesSms(number: string): boolean {
  return parsePhoneNumberFromString(number)?.isValid() ?? false;
}
