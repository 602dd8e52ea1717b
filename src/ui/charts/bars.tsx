interface BarsProps {
  /** What the bars show, for whoever hears the page: the table beside them has the figures. */
  readonly label: string;
  /** From 0 to 1; undefined: not told. */
  readonly bars: readonly { readonly key: string; readonly share: number | undefined }[];
}

const [WIDTH, HEIGHT, GAP] = [200, 20, 8] as const;

/** Shares as bars, drawn on the server. They stand beside a table of the same rows, which has words and figures. */
export function Bars({ label, bars }: BarsProps) {
  const height = bars.length * (HEIGHT + GAP) - GAP;
  return (
    <svg class="bars" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      {bars.map(({ key, share }, place) => {
        const y = place * (HEIGHT + GAP);
        return (
          <g key={key}>
            <rect class="bar-ground" x="0" y={y} width={WIDTH} height={HEIGHT} rx="3" />
            {share === undefined ? (
              <path class="bar-hidden" d={`M0 ${y + HEIGHT / 2}h${WIDTH}`} />
            ) : (
              <rect class="bar" x="0" y={y} width={round(share * WIDTH)} height={HEIGHT} rx="3" />
            )}
          </g>
        );
      })}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
