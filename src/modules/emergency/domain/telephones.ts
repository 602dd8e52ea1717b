/**
 * The telephones that everybody may need, as data. Sources: the Law "On the emergency telephone number
 * 112 of the population" (112), the services' own numbers 101–104, and the national lines' own pages.
 * Short numbers are called as they are written: never in the +380 form.
 */
export type TelephoneGroup = 'now' | 'support';

export interface Telephone {
  /** Names the texts `line.{key}.name` and `line.{key}.about`. */
  readonly key: TelephoneKey;
  /** As it is shown. */
  readonly shown: string;
  /** As it is dialled. */
  readonly dial: string;
  readonly group: TelephoneGroup;
}

export type TelephoneKey =
  | 'police'
  | 'one'
  | 'fire'
  | 'ambulance'
  | 'gas'
  | 'violence'
  | 'children'
  | 'government'
  | 'legal'
  | 'lifeline';

export const TELEPHONES: readonly Telephone[] = [
  { key: 'police', shown: '102', dial: '102', group: 'now' },
  { key: 'one', shown: '112', dial: '112', group: 'now' },
  { key: 'ambulance', shown: '103', dial: '103', group: 'now' },
  { key: 'fire', shown: '101', dial: '101', group: 'now' },
  { key: 'gas', shown: '104', dial: '104', group: 'now' },
  { key: 'violence', shown: '116 123', dial: '116123', group: 'support' },
  { key: 'children', shown: '116 111', dial: '116111', group: 'support' },
  { key: 'government', shown: '1547', dial: '1547', group: 'support' },
  { key: 'lifeline', shown: '7333', dial: '7333', group: 'support' },
  { key: 'legal', shown: '0 800 213 103', dial: '0800213103', group: 'support' },
];
