import { slugOf } from '#kernel/text/slug-of.ts';

/** How programs tell forums apart: `poruch2026`. No dash, of which one of the two schemas makes a suffix. */
export function acronymOf(name: string, year: number): string {
  const plain = slugOf(name).replaceAll('-', '_');
  return `${plain.slice(0, MAX_NAME_LENGTH).replace(/_$/, '')}${year}`;
}

const MAX_NAME_LENGTH = 20;

/**
 * How the files of an event are called by programs that make some: ASCII, at least four signs on either side of the first dash, and of no
 * other event, since its number stands in it.
 */
export function eventSlug(acronym: string, id: number, title: string): string {
  return `${acronym.replaceAll('-', '_')}-${String(id).padStart(4, '0')}-${slugOf(title.slice(0, MAX_TITLE_LENGTH))}`;
}

/** Spelling out in Latin is what takes the time where there are a thousand; its number tells it from others. */
const MAX_TITLE_LENGTH = 40;
