/** One place of the desk that this person may go to. */
export interface DeskPlace {
  readonly label: string;
  /** Without the locale's prefix. */
  readonly path: string;
  readonly current: boolean;
  /** G and then this letter lead there. */
  readonly key?: string;
  /** How many things wait there; nothing is shown for none. */
  readonly waiting?: number;
}

/** Places that belong together. */
export interface DeskPlaces {
  /** Undefined: what it is stands in its places. */
  readonly label: string | undefined;
  /** Seldom gone to: only the name is shown until it is pressed. */
  readonly isFolded: boolean;
  readonly places: readonly DeskPlace[];
}

/** All of them, in their order. */
export function placesOf({ groups }: DeskFrame): readonly DeskPlace[] {
  return groups.flatMap(({ places }) => places);
}

/** Who sits at the desk, and where they may go: the same on each of its pages. */
export interface DeskFrame {
  /** Whose drafts the browser keeps. */
  readonly account: string;
  readonly person: string;
  /** What they are here: «Координатор, Аудитор»; empty: nothing yet. */
  readonly roles: string;
  readonly groups: readonly DeskPlaces[];
  /** Notifications that were not read. */
  readonly unread: number;
  /** On the installation's clock, in the page's language: for what is printed. */
  readonly now: string;
}
