export const MEETING_KINDS = [
  'coffee',
  'reception',
  'officer-report',
  'open-meeting',
  'watch-group',
  'discussion',
  'film',
  'library',
  'media-briefing',
  'other',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

interface KindRule {
  /** Nobody comes to have coffee with a police officer who is not named. */
  readonly needsOfficer: boolean;
  /** It says nothing by itself: which film, which talk. */
  readonly needsTitle: boolean;
  /** What is offered for its length, in minutes. */
  readonly minutes: number;
  /** People come at any time of it. */
  readonly isDropIn: boolean;
  /** What an address says of it. */
  readonly slug: string;
  /** As schema.org knows it. */
  readonly schemaType: 'Event' | 'SocialEvent' | 'ScreeningEvent' | 'LiteraryEvent';
}

/** What each kind needs, and what it says by itself: the words stand in `messages/`, by these names. */
export const KIND_RULES: Readonly<Record<MeetingKind, KindRule>> = {
  coffee: rule({ slug: 'kava', needsOfficer: true, isDropIn: true, schemaType: 'SocialEvent' }),
  reception: rule({ slug: 'pryiom', needsOfficer: true, isDropIn: true, minutes: 180 }),
  'officer-report': rule({ slug: 'zvit', needsOfficer: true }),
  'open-meeting': rule({ slug: 'vidkryta-zustrich' }),
  'watch-group': rule({ slug: 'instruktazh', needsOfficer: true, minutes: 60 }),
  discussion: rule({ slug: 'rozmova', needsTitle: true }),
  film: rule({ slug: 'kino', needsTitle: true, minutes: 150, schemaType: 'ScreeningEvent' }),
  library: rule({ slug: 'biblioteka', needsTitle: true, schemaType: 'LiteraryEvent' }),
  'media-briefing': rule({ slug: 'bryfinh', minutes: 60 }),
  other: rule({ slug: 'zustrich', needsTitle: true }),
};

function rule(own: Partial<KindRule> & Pick<KindRule, 'slug'>): KindRule {
  return {
    needsOfficer: false,
    needsTitle: false,
    minutes: 120,
    isDropIn: false,
    schemaType: 'Event',
    ...own,
  };
}
