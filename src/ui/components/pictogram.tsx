/** Drawn with one line each, on 24 by 24. */
const LINES = {
  lamp: 'M7 21V7a3 3 0 0 1 3-3h2M12 3h7l1 4h-9zM13.5 10l-1 3M18 10l1 3',
  crossing: 'M4 21 8 3M20 21 16 3M8 18.5h8M8.7 14.5h6.6M9.3 10.5h5.4M9.9 6.5h4.2',
  road: 'M2 16h5l2 4h6l2-4h5M12 3l5 9H7zM12 7v2',
  building: 'M5 21V8l7-5 7 5v13M3 21h18M10 21v-5h4v5M8.5 10l2.5 2.5M11 10l-2.5 2.5M14 11.3h2',
  bottle: 'M10 2h4v5l2 3.5V22H8V10.5L10 7zM8 14h8M8 18h8',
  noise: 'M3 9v6h4l5 4V5L7 9zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  broken: 'M4 4h16v16H4zM13 4l-3 5 4 3-4 3 3 5M4 10l6-1M14 12l6-2',
  trade: 'M5 8h14l-1 13H6zM9 11V6a3 3 0 0 1 6 0v5',
  car: 'M4 17H2v-4l3-6h10l4 5 3 1v4h-2M10 17h4M4 12h15M10 17a3 3 0 1 1-6 0 3 3 0 0 1 6 0M20 17a3 3 0 1 1-6 0 3 3 0 0 1 6 0',
  dog: 'M5 3l4 4h6l4-4v9a7 7 0 0 1-14 0zM9.5 11v1M14.5 11v1M10 15l2 1 2-1',
  eye: 'M2 12c3-5 6.5-7 10-7s7 2 10 7c-3 5-6.5 7-10 7s-7-2-10-7zM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0',
  home: 'M2 11l10-8 10 8M5 9v12h14V9M12 18l-3-3a2 2 0 0 1 3-2.6A2 2 0 0 1 15 15z',
  child: 'M14.5 5.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M12 8v7M7 11h10M12 15l-3 6M12 15l3 6',
  drugs: 'M7 8h10a4 4 0 0 1 0 8H7a4 4 0 0 1 0-8zM12 8v8M7 4h2M15 20h2',
  fraud: 'M3 6h18v12H3zM3 10h18M6 14.5h4M15 14.5h3',
  speech: 'M3 4h18v13H11l-5 4v-4H3zM8 10.5v.5M12 10.5v.5M16 10.5v.5',
} as const;

export type PictogramName = keyof typeof LINES;

/** A picture beside words that say the same: for whoever reads slowly, and never in place of the words. */
export function Pictogram({ name }: { readonly name: PictogramName }) {
  return (
    <svg class="pictogram" viewBox="0 0 24 24" aria-hidden="true">
      <path d={LINES[name]} />
    </svg>
  );
}
