import type { ComponentChildren } from 'preact';

/** Above a list: what narrows it down at the start, what one can do with it at the end. */
export function Toolbar({
  children,
  end,
}: {
  readonly children?: ComponentChildren;
  readonly end?: ComponentChildren;
}) {
  return (
    <div class="toolbar">
      <div>{children}</div>
      {end && <div class="toolbar-end">{end}</div>}
    </div>
  );
}
