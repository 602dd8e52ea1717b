interface JumpLinksProps {
  /** «На цій сторінці» */
  readonly label: string;
  /** To ids of this page. */
  readonly links: readonly { readonly id: string; readonly text: string }[];
  /** Only where what stands beside the page elsewhere stands under it. */
  readonly narrow?: boolean;
}

/** To the parts of a page that is longer than a screen. */
export function JumpLinks({ label, links, narrow = false }: JumpLinksProps) {
  return (
    <nav class={narrow ? 'jumps narrow' : 'jumps'} aria-label={label}>
      <ul>
        {links.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
