import { type Zippable, zipSync } from 'fflate';

/** The earliest date that a ZIP can state. Fflate reads its parts in local time. */
const NO_DATE = new Date(1980, 0, 1);

/** A ZIP without the time of its making: the same files give the same bytes, so that caches and readers can compare them. */
export function writeZip(files: Zippable): Uint8Array<ArrayBuffer> {
  return zipSync(files, { mtime: NO_DATE });
}
