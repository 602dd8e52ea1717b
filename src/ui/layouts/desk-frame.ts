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

/** Who sits at the desk, and where they may go: the same on each of its pages. */
export interface DeskFrame {
  readonly person: string;
  /** What they are here: «Координатор, Аудитор»; empty: nothing yet. */
  readonly roles: string;
  readonly places: readonly DeskPlace[];
  /** Notifications that were not read. */
  readonly unread: number;
  /** On the installation's clock, in the page's language: for what is printed. */
  readonly now: string;
}
