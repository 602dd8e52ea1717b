/**
 * A programme as somebody’s file has it, before anybody judged it: texts, blank where the file says nothing. Both frab’s XML and
 * its JSON are read into it.
 */
export interface RawProgramme {
  readonly title: string;
  readonly timeZone: string;
  /** In the order of the file. */
  readonly events: readonly RawEvent[];
}

export interface RawEvent {
  readonly id: string;
  readonly guid: string;
  readonly code: string;
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string;
  /** `2026-12-19`: the day under which it stands. */
  readonly day: string;
  /** When the day begins, and when the event does: `2026-12-19T11:00:00+02:00`. */
  readonly dayStart: string;
  readonly date: string;
  /** `11:00` */
  readonly start: string;
  /** `01:30` */
  readonly duration: string;
  readonly room: string;
  readonly track: string;
  readonly type: string;
  readonly language: string;
  readonly abstract: string;
  readonly description: string;
  readonly persons: readonly RawPerson[];
  /** Attachments among them. */
  readonly links: readonly RawLink[];
}

export interface RawPerson {
  readonly id: string;
  readonly guid: string;
  readonly code: string;
  readonly name: string;
  readonly biography: string;
}

export interface RawLink {
  readonly url: string;
  readonly title: string;
}
