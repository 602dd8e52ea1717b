/** What a commit changed. */
export interface Committed {
  readonly tables: readonly string[];
  /** It wrote a row of platform.event. */
  readonly hasEvent: boolean;
}

/** The commits of a process, as another one is notified of them. */
export interface Announcement {
  /** The process that committed. It ignores its own announcements. */
  readonly sender: string;
  /** `any`: they did not fit, or an earlier version of the app does not name them. */
  readonly tables: readonly string[] | 'any';
  readonly hasEvent: boolean;
}

/** PostgreSQL accepts payloads below 8,000 bytes; table names are ASCII. */
const MAX_LETTERS = 7_900;
const ANY_TABLE = '*';
/** Any table may have changed: read so by every version of the app. Earlier versions sent nothing else. */
export const ANY_CHANGE = '';

/** The payload of a notification. */
export function writeAnnouncement(sender: string, { tables, hasEvent }: Committed): string {
  const start = `${sender} ${hasEvent ? 'event' : 'none'}`;
  const whole = [start, ...tables].join(' ');
  return whole.length > MAX_LETTERS ? `${start} ${ANY_TABLE}` : whole;
}

export function readAnnouncement(payload: string): Announcement {
  const [sender = '', event, ...tables] = payload.split(' ');
  const isKnown = event === 'event' || event === 'none';
  return {
    sender,
    hasEvent: event !== 'none',
    tables: isKnown && !tables.includes(ANY_TABLE) ? tables : 'any',
  };
}
