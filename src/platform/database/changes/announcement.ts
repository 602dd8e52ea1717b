/** What a commit made true. */
export interface Committed {
  /** Those that were written to. */
  readonly tables: readonly string[];
  /** A row of platform.event: every process looks for it. */
  readonly hasEvent: boolean;
}

/** What a process hears of another's commits. */
export interface Announcement {
  /** A process: it knows of its own changes before it tells the others. */
  readonly sender: string;
  /** `any`: it is not said which. */
  readonly tables: readonly string[] | 'any';
  readonly hasEvent: boolean;
}

/** PostgreSQL takes 8,000 bytes; names of tables are plain letters. */
const MOST_LETTERS = 7_900;
const ANY_TABLE = '*';

/** The text of a notification. */
export function writeAnnouncement(sender: string, { tables, hasEvent }: Committed): string {
  const start = `${sender} ${hasEvent ? 'event' : 'none'}`;
  const whole = [start, ...tables].join(' ');
  return whole.length > MOST_LETTERS ? `${start} ${ANY_TABLE}` : whole;
}

/** Earlier versions of the app say nothing with a notification. */
export function readAnnouncement(payload: string): Announcement {
  const [sender = '', event, ...tables] = payload.split(' ');
  const isKnown = event === 'event' || event === 'none';
  return {
    sender,
    hasEvent: event !== 'none',
    tables: isKnown && !tables.includes(ANY_TABLE) ? tables : 'any',
  };
}
