import { type Zippable, zipSync } from 'fflate';

/** The earliest date that a ZIP can state. Without a zone it is local time, as fflate writes it. */
const NO_DATE = '1980-01-01T00:00:00';

/** A ZIP without the time of its making: the same files give the same bytes, so that caches and readers can compare them. */
export function zipFiles(files: Zippable): Uint8Array<ArrayBuffer> {
  return zipSync(files, { mtime: NO_DATE });
}
