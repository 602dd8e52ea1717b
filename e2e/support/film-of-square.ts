import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import QRCode from 'qrcode';

const SIDE = 480;
const WHITE = 235;
const BLACK = 16;

/** A film (YUV4MPEG2) in which somebody holds a square before the camera: what a browser is given for one. */
export async function filmOfSquare(text: string): Promise<string> {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const quiet = 4;
  const scale = Math.floor(SIDE / (modules.size + 2 * quiet));
  const grey = new Uint8Array(SIDE * SIDE).fill(WHITE);
  for (let place = 0; place < grey.length; place += 1) {
    const row = Math.floor(Math.floor(place / SIDE) / scale) - quiet;
    const column = Math.floor((place % SIDE) / scale) - quiet;
    const isWithin = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size;
    if (isWithin && modules.data[row * modules.size + column] === 1) grey[place] = BLACK;
  }
  const colours = new Uint8Array((SIDE / 2) ** 2 * 2).fill(128);
  const header = Buffer.from(`YUV4MPEG2 W${SIDE} H${SIDE} F10:1 Ip A1:1 C420jpeg\n`);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, colours]);
  const path = join(await mkdtemp(join(tmpdir(), 'poruch-film-')), 'square.y4m');
  await writeFile(path, Buffer.concat([header, frame, frame]));
  return path;
}
