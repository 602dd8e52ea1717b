import type { ComponentChildren } from 'preact';

interface TickProps {
  readonly name: string;
  readonly isTicked?: boolean;
  /** What is so where it is ticked. */
  readonly children: ComponentChildren;
}

/** One thing that is so or is not: a box that sends `yes`, or nothing. */
export function Tick({ name, isTicked = false, children }: TickProps) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} value="yes" checked={isTicked} />
      <span>{children}</span>
    </label>
  );
}
