/** A page of the demonstration community, as the README shows it. */
export interface Shot {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly locale: 'uk-UA' | 'en-GB';
  /** The whole page, not its first screen only. */
  readonly fullPage?: boolean;
}

const OFFICER = '/officer/olena-zrazkova';

export const SHOTS: readonly Shot[] = [
  { name: 'home-1280', path: '/', width: 1280, locale: 'uk-UA' },
  { name: 'home-390', path: '/', width: 390, locale: 'uk-UA' },
  { name: 'officer-1280', path: OFFICER, width: 1280, locale: 'uk-UA' },
  { name: 'officer-390', path: OFFICER, width: 390, locale: 'uk-UA' },
  { name: 'poster', path: `${OFFICER}/poster`, width: 1280, locale: 'uk-UA', fullPage: true },
];
