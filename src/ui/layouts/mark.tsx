/** Two people side by side, of one size: one sea-blue, one wheat-yellow. Drawn within 32 × 32. */
const PERSON = 'M0 31V21a7 7 0 0 1 14 0v10z';

export function Mark() {
  return (
    // A size of its own: should the styles not come, it does not fill the screen.
    <svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true">
      <g fill="var(--mark-sea)">
        <circle cx="8" cy="6" r="5" />
        <path d={PERSON} transform="translate(1)" />
      </g>
      <g fill="var(--mark-wheat)">
        <circle cx="24" cy="6" r="5" />
        <path d={PERSON} transform="translate(17)" />
      </g>
    </svg>
  );
}

/** The same as a file of its own, for the browser's tab. */
export const MARK_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
  `<g fill="#0b5a73"><circle cx="8" cy="6" r="5"/><path d="${PERSON}" transform="translate(1)"/></g>` +
  `<g fill="#f2c14e"><circle cx="24" cy="6" r="5"/><path d="${PERSON}" transform="translate(17)"/></g>` +
  '</svg>';
