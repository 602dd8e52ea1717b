/** How closely a poster is set, so that it fits one page whatever stands on it. */
export type PosterScale = 'roomy' | 'close' | 'tight';

export interface PosterLoad {
  readonly name: string;
  readonly role: string;
  /** Under the telephone, in a frame. */
  readonly note?: string | undefined;
  readonly places: readonly string[];
  readonly villages: readonly string[];
}

export interface PosterSetting {
  readonly scale: PosterScale;
  /** As many as fit; the last is «…» when some do not. */
  readonly villages: readonly string[];
}

/** Sizes of letters as in poster.css, in its unit. */
const SIZES = {
  roomy: { name: 3.6, role: 1.4, rows: 1.35, title: 1.5, villages: 1.25 },
  close: { name: 3, role: 1.4, rows: 1.2, title: 1.5, villages: 1.25 },
  tight: { name: 2.4, role: 1.15, rows: 1.05, title: 1.2, villages: 1.05 },
} as const;

/** The letters of a note, whatever the scale: it must be seen. */
const NOTE = 1.6;

/** What the page has, in the same unit: across, and between the line above the name and the foot, less the telephone. */
const ACROSS = 43.2;
const DOWN = 32.7;

/** Widths of letters for their size; bold capitals are wide. */
const LETTER = 0.57;
const BOLD_LETTER = 0.64;

/** Chooses the largest letters in which all of it fits. */
export function setPoster(load: PosterLoad): PosterSetting {
  for (const scale of ['roomy', 'close', 'tight'] as const) {
    if (heightOf(load, scale) <= DOWN) return { scale, villages: load.villages };
  }
  let count = load.villages.length;
  while (
    count > 0 &&
    heightOf({ ...load, villages: load.villages.slice(0, count) }, 'tight') > DOWN
  ) {
    count -= 1;
  }
  return { scale: 'tight', villages: [...load.villages.slice(0, count), '…'] };
}

function heightOf(load: PosterLoad, scale: PosterScale): number {
  const { name, role, note = '', places, villages } = load;
  const size = SIZES[scale];
  // The days and hours stand before a place.
  const besideHours = ACROSS - 12.5 * size.rows;
  const rows = places.map(
    (place) => lines(place.length, size.rows * LETTER, besideHours) * 1.3 + 0.42,
  );
  const list = villages.join(', ').length + 16;
  return (
    lines(name.length, size.name * BOLD_LETTER) * size.name * 1.05 +
    lines(role.length, size.role * LETTER) * size.role * 1.3 +
    (note === ''
      ? 0
      : lines(note.length, NOTE * BOLD_LETTER, ACROSS - 2 * NOTE) * NOTE * 1.3 + 1.4 * NOTE) +
    (places.length > 0 ? size.title * 2 : 0) +
    rows.reduce((sum, row) => sum + row * size.rows, 0) +
    (villages.length > 0 ? (lines(list, size.villages * LETTER) * 1.3 + 0.8) * size.villages : 0)
  );
}

/** Of an invitation, whose lines are all of one size: the place, who comes, what is done when an alarm sounds. */
export interface InvitationLoad {
  readonly title: string;
  readonly when: string;
  readonly lines: readonly string[];
}

/** As in poster.css: the title, and each line below when. */
const INVITED = {
  roomy: { title: 3.6, line: 2 },
  close: { title: 3, line: 1.6 },
  tight: { title: 2.4, line: 1.35 },
} as const;

/** The letters of when, and what the page has between «You are invited» and the foot. */
const WHEN = 3.4;
/** Of sentences, which are mostly small letters. */
const SENTENCE_LETTER = 0.54;
const DOWN_INVITED = 50.5;

/** The largest letters in which an invitation fits its page. */
export function setInvitation(load: InvitationLoad): PosterScale {
  const fits = (scale: PosterScale) => invitedHeight(load, scale) <= DOWN_INVITED;
  return (['roomy', 'close'] as const).find(fits) ?? 'tight';
}

function invitedHeight(load: InvitationLoad, scale: PosterScale): number {
  const { title, line } = INVITED[scale];
  const each = load.lines.map((words) => lines(words.length, line * SENTENCE_LETTER) * 1.3 + 0.35);
  return (
    lines(load.title.length, title * BOLD_LETTER) * title * 1.05 +
    (lines(load.when.length, WHEN * BOLD_LETTER) * 1.15 + 1.1) * WHEN +
    each.reduce((sum, height) => sum + height * line, 0)
  );
}

function lines(letters: number, letterWidth: number, across = ACROSS): number {
  return Math.ceil((letters * letterWidth) / across);
}
