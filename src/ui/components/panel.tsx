import type { ComponentChildren } from 'preact';

interface PanelProps {
  /** Left out where the page's own title says the same: a panel that is all there is on its page. */
  readonly title?: ComponentChildren;
  /** At the end of its head: a count, keys, a link to all of them. */
  readonly hint?: ComponentChildren;
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A sheet on the desk: its head, and below it rows, a table or figures from edge to edge. */
export function Panel({ title, hint, id, children }: PanelProps) {
  return (
    <section class="panel" id={id}>
      {title && (
        <header class="panel-head">
          <h2>{title}</h2>
          {hint && <div class="panel-hint">{hint}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

/** Text or a form in a panel, with room around it. */
export function PanelBody({ children }: { readonly children: ComponentChildren }) {
  return <div class="panel-body">{children}</div>;
}
