interface HereButtonProps {
  /** The form that has fields `lat` and `lon`. */
  readonly form: string;
  readonly text: string;
  /** Said while the telephone looks for itself, and when it could not. */
  readonly wait: string;
  readonly failed: string;
}

/**
 * The same as HereLink where a position must stand in no address: the island `here` shows it, fills the form that it
 * names and sends that.
 */
export function HereButton({ form, text, wait, failed }: HereButtonProps) {
  return (
    <button
      class="linklike"
      type="button"
      hidden
      data-here
      data-form={form}
      data-wait={wait}
      data-failed={failed}
    >
      <span aria-live="polite">{text}</span>
    </button>
  );
}
