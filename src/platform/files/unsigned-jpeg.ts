/** EXIF, XMP, IPTC and comments, which may reveal the author, the device and the place. */
const UNSEEN = new Set([0xe1, 0xed, 0xfe]);
const SCAN = 0xda;

/** Blanks the metadata of a JPEG in place. Other files stay as they are. */
export function blankUnseen(picture: Buffer): void {
  if (picture[0] !== 0xff || picture[1] !== 0xd8) return;
  let at = 2;
  while (at + 4 <= picture.length && picture[at] === 0xff) {
    const mark = picture[at + 1] ?? SCAN;
    if (mark === SCAN) return;
    // A segment may be led in by as many of these as one likes.
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + picture.readUInt16BE(at + 2);
    if (UNSEEN.has(mark)) picture.fill(0, at + 4, Math.max(at + 4, Math.min(end, picture.length)));
    at = end;
  }
}
