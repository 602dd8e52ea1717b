import type { ComponentChildren } from 'preact';

interface HeroProps {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Beside it where there is room: a map. */
  readonly aside?: ComponentChildren;
}

/** The one question of a page, in its first screen. */
export function Hero({ title, lead, children, aside }: HeroProps) {
  return (
    <div class="wrap hero">
      <div class="hero-main">
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {children}
      </div>
      {aside && <div class="hero-aside">{aside}</div>}
    </div>
  );
}
