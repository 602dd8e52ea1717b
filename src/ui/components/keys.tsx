import type { ComponentChildren } from 'preact';

interface KeysProps {
  /** As they are printed on the keyboard: `J`, `K`. */
  readonly keys: readonly string[];
  /** What they do: «далі». */
  readonly children: ComponentChildren;
}

/** Keys where they work. Without the island that hears them, and under a thumb, they stay hidden. */
export function Keys({ keys, children }: KeysProps) {
  return (
    <span class="keys" data-hint hidden>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}{' '}
      {children}
    </span>
  );
}
