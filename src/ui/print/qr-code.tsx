import QRCode from 'qrcode';

interface QrCodeProps {
  readonly text: string;
  /** What it leads to, for those who do not see it. */
  readonly label: string;
}

/** Drawn as one path: black squares on white, with the four squares of quiet that readers need. */
export function QrCode({ text, label }: QrCodeProps) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path d={squares(modules.data, modules.size)} />
    </svg>
  );
}

const QUIET = 4;

/** Runs of black squares, row by row. */
function squares(data: Uint8Array, size: number): string {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    let column = 0;
    while (column < size) {
      const start = column;
      while (column < size && data[row * size + column] === 1) column += 1;
      const run = column - start;
      if (run > 0) path += `M${start + QUIET} ${row + QUIET}h${run}v1h-${run}z`;
      else column += 1;
    }
  }
  return path;
}
