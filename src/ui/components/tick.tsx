import type { ComponentChildren } from 'preact';

interface TickProps {
  readonly name: string;
  readonly isTicked?: boolean;
  /** Below it: what follows from it. */
  readonly hint?: string;
  /** What is so where it is ticked. */
  readonly children: ComponentChildren;
}

/** One thing that is so or is not: a box that sends `yes`, or nothing. */
export function Tick({ name, isTicked = false, hint, children }: TickProps) {
  const hintId = hint === undefined ? undefined : `${name}-hint`;
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          name={name}
          value="yes"
          checked={isTicked}
          aria-describedby={hintId}
        />
        <span>{children}</span>
      </label>
      {hint !== undefined && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
    </>
  );
}
