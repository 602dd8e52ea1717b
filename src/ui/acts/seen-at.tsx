interface SeenAtProps {
  /** When the thing changed last. */
  readonly now: string;
  /** As the form was sent with it; undefined on a page that nobody has sent yet. */
  readonly sent: string | undefined;
  /** The page shows what a colleague changed. */
  readonly isStale: boolean;
}

/**
 * When the reader saw the thing last. A page that comes back with a mistake keeps what was sent: only the page of a conflict
 * shows what a colleague changed meanwhile.
 */
export function SeenAt({ now, sent, isStale }: SeenAtProps) {
  return <input type="hidden" name="seenAt" value={isStale ? now : (sent ?? now)} />;
}
