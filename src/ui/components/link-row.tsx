import { type ComponentChildren, toChildArray } from 'preact';

/** Without a row there is no list: an empty one would be announced, and drawn as a line. */
export function LinkRows({ children }: { readonly children: ComponentChildren }) {
  if (toChildArray(children).length === 0) return null;
  return <ul class="rows">{children}</ul>;
}

interface LinkRowProps {
  readonly href: string;
  readonly title: ComponentChildren;
  /** What one gets there, in a sentence. */
  readonly about?: ComponentChildren;
  readonly lang?: string;
}

/** The whole row is the link: a thumb cannot miss it. */
export function LinkRow({ href, title, about, lang }: LinkRowProps) {
  return (
    <li>
      <a class="row" href={href} lang={lang}>
        <span class="row-text">
          <b class="row-title">{title}</b>
          {about && <span class="row-about">{about}</span>}
        </span>
        <span class="row-arrow" aria-hidden="true">
          →
        </span>
      </a>
    </li>
  );
}
