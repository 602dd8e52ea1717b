/** EXIF and XMP, IPTC, and what somebody wrote beside: by whom, with what and where. */
const UNSEEN = new Set([0xe1, 0xed, 0xfe]);
const SCAN = 0xda;

/** Blanks in place what a JPEG tells of its picture and does not show; what is none stays as it is. */
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
