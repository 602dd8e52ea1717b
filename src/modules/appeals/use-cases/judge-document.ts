import { strFromU8 } from 'fflate';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { readParts } from './document-parts.ts';
import { hasFetchingField, hidesParts, refersToDanger } from './document-references.ts';

/** More than a thousand references; and so little packed unpacks in an instant, whatever it says of itself. */
const MAX_LIST_BYTES = 256 * 1024;
/** Of one part, and of all together: some thousand pages of words. */
const MAX_PART_BYTES = 8 * 1024 * 1024;
const MAX_PARTS_BYTES = 16 * 1024 * 1024;

const TYPES = '[Content_Types].xml';
const TEXT = 'word/document.xml';

/**
 * A .docx is a ZIP. The names in it are read, and what is XML: what each part is, what it refers to, and the fields in
 * it. Pictures are not unpacked, however much they promise.
 */
export async function judgeDocument(
  bytes: Uint8Array,
): Promise<Result<undefined, 'broken' | 'kind-unknown' | 'too-large' | 'with-macros'>> {
  let all = 0;
  let isTooLarge = false;
  let isListTooLarge = false;
  const read = readParts(bytes, ({ name, size, originalSize }) => {
    if (!/\.(?:xml|rels)$/i.test(name)) return false;
    isListTooLarge ||= isList(name) && Math.max(size, originalSize) > MAX_LIST_BYTES;
    all += originalSize;
    isTooLarge ||= originalSize > MAX_PART_BYTES || all > MAX_PARTS_BYTES;
    return !isTooLarge && !isListTooLarge;
  });
  if (!read.ok || isListTooLarge) return refuse('broken');
  const { names, parts } = read.value;
  if (!names.includes(TYPES) || !names.includes(TEXT)) return refuse('kind-unknown');
  if (isTooLarge) return refuse('too-large');
  const runs = names.some((name) => /vbaProject|activeX|\/embeddings\/|afchunk/i.test(name));
  if (runs) return refuse('with-macros');
  for (const [name, xml] of parts) {
    if (await isDanger(name, strFromU8(xml))) return refuse('with-macros');
  }
  return ok(undefined);
}

async function isDanger(name: string, xml: string): Promise<boolean> {
  if (name === TYPES) return await hidesParts(xml);
  if (isList(name)) return await refersToDanger(xml);
  // Of what holds no words of the document, nobody need read more than what it refers to.
  return /^word\//i.test(name) && (await hasFetchingField(xml));
}

/** `word/_rels/document.xml.rels` */
function isList(name: string): boolean {
  return /\.rels$/i.test(name);
}
