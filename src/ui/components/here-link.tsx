interface HereLinkProps {
  /** The page that takes `lat` and `lon`. */
  readonly to: string;
  readonly text: string;
  /** Said while the telephone looks for itself, and when it could not. */
  readonly wait: string;
  readonly failed: string;
}

/**
 * «Я зараз тут»: asks for the position on a tap and never before. Needs JavaScript, so the island `here` shows
 * it; without, the search beside it leads to the same page.
 */
export function HereLink({ to, text, wait, failed }: HereLinkProps) {
  return (
    <a href={to} hidden data-here data-wait={wait} data-failed={failed}>
      <span aria-live="polite">{text}</span>
    </a>
  );
}
