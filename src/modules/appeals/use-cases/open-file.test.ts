import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MOST_FILE_BYTES } from '../domain/appeal-file.ts';
import { openFile } from './open-file.ts';

const DOCUMENT = {
  '[Content_Types].xml': strToU8('<Types/>'),
  'word/document.xml': strToU8('<w/>'),
};
const grey = sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } });
const PNG = await grey.png().toBuffer();
const GIF = await grey.gif().toBuffer();
const PDF = strToU8('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n');
/** A document that refers to this, as its parts do. */
const referring = (type: string, target: string, mode = 'External') =>
  zipSync({
    ...DOCUMENT,
    'word/_rels/settings.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`,
    ),
  });
/** Ten megabytes of nothing, packed small. */
const BOMB = zipSync({ ...DOCUMENT, 'word/media/x.bin': new Uint8Array(10_000_000) });

describe('a file that comes with an appeal', () => {
  it.each([
    ['a PDF', 'pdf', PDF],
    ['a document of a word processor', 'docx', zipSync(DOCUMENT)],
    ['one that would unpack to much more: it is not unpacked', 'docx', BOMB],
    ['one with a link to click', 'docx', referring('hyperlink', 'https://example.org/')],
    ['one made of a template', 'docx', referring('attachedTemplate', 'file:///C:\\T\\Zaiava.dotx')],
    ['one with a picture in it', 'docx', referring('image', 'media/1.png', 'Internal')],
    ['a text', 'text', strToU8('Прошу розглянути.')],
    ['a text of an old computer', 'text', Uint8Array.from([0xcf, 0xf0, 0xee, 0xf8, 0xf3])],
    ['a picture', 'picture', PNG],
  ])('may be %s', async (_, kind, bytes) => {
    expect(await openFile(bytes)).toMatchObject({ ok: true, value: { kind } });
  });

  it('is a picture made anew, whatever hides behind it', async () => {
    const opened = await openFile(Buffer.concat([PNG, Buffer.from('<script>alert(1)</script>')]));
    const bytes = opened.ok ? Buffer.from(opened.value.bytes) : undefined;
    expect(bytes && [(await sharp(bytes).metadata()).format, bytes.includes('script')]).toEqual([
      'jpeg',
      false,
    ]);
  });

  it('is a text in UTF-8, however it came', async () => {
    const opened = await openFile(Uint8Array.from([0xcf, 0xf0, 0xee, 0xf8, 0xf3]));
    expect(opened.ok && new TextDecoder().decode(opened.value.bytes)).toBe('Прошу');
  });

  it.each([
    ['too large', 'too-large', new Uint8Array(MOST_FILE_BYTES + 1)],
    ['half of a PDF', 'broken', PDF.subarray(0, 20)],
    ['half of a picture', 'broken', PNG.subarray(0, PNG.length / 2)],
    ['half of a ZIP', 'broken', zipSync(DOCUMENT).subarray(0, 60)],
    ['a ZIP of anything', 'kind-unknown', zipSync({ 'run.exe': strToU8('MZ') })],
    [
      'a document with macros',
      'with-macros',
      zipSync({ ...DOCUMENT, 'word/vbaProject.bin': strToU8('x') }),
    ],
    [
      'a document with another one in it',
      'with-macros',
      zipSync({ ...DOCUMENT, 'word/embeddings/o.bin': strToU8('x') }),
    ],
    [
      'one with a list that nobody reads',
      'with-macros',
      zipSync({ ...DOCUMENT, '_rels/.rels': strToU8('<!DOCTYPE r [<!ENTITY e "x">]><r/>') }),
    ],
    [
      'one with a list that would unpack to much more',
      'broken',
      zipSync({ ...DOCUMENT, '_rels/.rels': new Uint8Array(10_000_000) }),
    ],
    ['a page', 'kind-unknown', strToU8('\n<!doctype html><script>alert(1)</script>')],
    ['a drawing', 'kind-unknown', strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a picture of another kind', 'kind-unknown', GIF],
    ['a program', 'kind-unknown', Uint8Array.from([0x4d, 0x5a, 0, 0, 1])],
    ['nothing', 'kind-unknown', new Uint8Array()],
  ])('is refused: %s is %s', async (_, refusal, bytes) => {
    expect(await openFile(bytes)).toEqual({ ok: false, refusal });
  });

  it.each([
    ['attachedTemplate', 'https://example.org/t.dotm', 'External'],
    ['attachedTemplate', 'file://example.org/t.dotm', 'External'],
    ['attachedTemplate', '\\\\example.org\\t.dotm', 'External'],
    ['oleObject', 'mhtml:https://example.org/x.html!x', 'External'],
    ['image', 'https://example.org/who-reads.png', 'External'],
    ['image', 'https://example.org/who-reads.png', '&#69;xternal'],
  ])('fetches nothing when it is opened: %s from %s, %s', async (...reference) => {
    const refused = { ok: false, refusal: 'with-macros' };
    expect(await openFile(referring(...reference))).toEqual(refused);
  });
});
