import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../domain/appeal-file.ts';
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
/** A PDF with this in its first object. */
const pdf = (inside: string) =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<<${inside}>>\nendobj\ntrailer\n%%EOF\n`, 'latin1');
/** The same where objects are packed, as programs do since 2003. */
const packed = (inside: string, dictionary = '/Filter/FlateDecode') =>
  Buffer.concat([
    Buffer.from(`%PDF-1.5\n5 0 obj\n<</Type/ObjStm/N 1/First 4${dictionary}>>stream\n`),
    deflateSync(Buffer.from(`1 0 <<${inside}>>`)),
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ]);
/** A document of one paragraph, or of other parts. */
const worded = (xml: string) =>
  zipSync({
    ...DOCUMENT,
    'word/document.xml': strToU8(`<w:document xmlns:w="urn:w">${xml}</w:document>`),
  });
const field = (...pieces: readonly string[]) =>
  worded(
    `<w:r><w:fldChar/></w:r>${pieces.map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`).join('')}`,
  );
const typed = (declared: string) =>
  zipSync({ ...DOCUMENT, '[Content_Types].xml': strToU8(`<Types>${declared}</Types>`) });

/** A ZIP with this in place of that, as often as it stands there; as long. */
const forged = (zip: Uint8Array, was: string, is: string) =>
  Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(was, is), 'latin1');
const TWO_LISTS = zipSync({
  ...DOCUMENT,
  'word/a.rels': strToU8('<a/>'),
  'word/b.rels': strToU8('<b/>'),
});
/** Its last part is listed as so long, when it is unpacked. */
const promising = (length: number) => {
  const file = Buffer.from(
    zipSync({ ...DOCUMENT, 'word/footer1.xml': new Uint8Array(50_000_000) }),
  );
  file.writeUInt32LE(length, file.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24);
  return file;
};
/** Many streams, each of which is all the rest of the file again: what stands between them unpacks to nothing. */
const streamsInStreams = (many: number) => {
  const stream = Buffer.from('stream\n\u0078\u0001', 'latin1');
  const nothing = Buffer.alloc(5 * 400, Buffer.from([0, 0, 0, 0xff, 0xff]));
  const unit = [Buffer.from([0, stream.length, 0, 0xff - stream.length, 0xff]), stream, nothing];
  const end = [Buffer.from([3, 0]), Buffer.from('%%EOF')];
  return Buffer.concat([PDF, ...Array.from({ length: many }, () => unit).flat(), ...end]);
};

/** Ways to pack that not all readers take for the same, or that stand elsewhere. */
const ODD = [
  '/Filter[/FlateDecode/FlateDecode]',
  '/Filter 7 0 R',
  '/Filter[7 0 R]',
  '/Filter/FlateDecode/Filter[/Fl/Fl]',
  '/Filter/FlateDecode/DecodeParms 7 0 R',
];
const refused = (what: string, bytes: Uint8Array): [string, string, Uint8Array] => [
  what,
  'with-actions',
  bytes,
];

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
    [
      'a PDF with a link, a page to begin with and a signature',
      'pdf',
      pdf('/OpenAction[3 0 R/Fit]/A<</S/URI/URI(https://example.org)>>/Type/Sig'),
    ],
    ['a PDF with packed objects', 'pdf', packed('/Type/Catalog')],
    ['one with a list of ways to pack', 'pdf', packed('/Type/Catalog', '/Filter [ /FlateDecode ]')],
    ['one whose objects are not packed', 'pdf', packed('/Type/Catalog', '')],
    ['a document with the number of its page', 'docx', field('PA', 'GE')],
    ['a document with a large drawing', 'docx', worded(`<w:v w:gfx="${'A'.repeat(300_000)}"/>`)],
    ['a document that speaks of links', 'docx', worded('<w:t>DDE LINK</w:t>')],
    [
      'a document that may have drawings in it',
      'docx',
      typed('<Default Extension="svg" ContentType="image/svg+xml"/>'),
    ],
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

  it.each<[string, string, Uint8Array]>([
    ['too large', 'too-large', new Uint8Array(MAX_FILE_BYTES + 1)],
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
    [
      'a PDF with a script',
      'with-actions',
      pdf('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'),
    ],
    ['a script under another spelling', 'with-actions', pdf('/S/J#61va#53cript')],
    ['a script in packed objects', 'with-actions', packed('/S /JavaScript /JS 2 0 R')],
    [
      'objects that are packed to hide',
      'with-actions',
      packed('', '/Filter[/ASCIIHexDecode/FlateDecode]'),
    ],
    ...ODD.map((how) => refused(`objects packed by ${how}`, packed('', how))),
    [
      'objects that do not say that they are some',
      'with-actions',
      forged(packed('', '/Filter 7 0 R'), '/Type/ObjStm', '/Type/Others'),
    ],
    ['a PDF that starts a program', 'with-actions', pdf('/AA<</O<</S/Launch/F(cmd.exe)>>>>')],
    ['a PDF with a file in it', 'with-actions', pdf('/Names<</EmbeddedFiles 4 0 R>>')],
    ['a PDF that opens another’s file', 'with-actions', pdf('/S/GoToR/F(\\\\\\\\host\\\\x)')],
    ['a form that sends what was typed', 'with-actions', pdf('/S/SubmitForm')],
    ['a form of its own kind', 'with-actions', pdf('/AcroForm<</XFA 7 0 R>>')],
    ['a locked PDF', 'locked', pdf('/Encrypt 9 0 R')],
    [
      'a page of the web in a document',
      'with-macros',
      referring('aFChunk', 'page.html', 'Internal'),
    ],
    ['an object wherever it lies', 'with-macros', referring('oleObject', 'x.dat', 'Internal')],
    ['a field that asks another program', 'with-macros', field('DDE', 'AUTO c:\\\\x cmd')],
    [
      'a field that brings a file',
      'with-macros',
      worded('<w:fldSimple w:instr=" INCLUDETEXT \\\\h "/>'),
    ],
    [
      'words too many to look through',
      'too-large',
      zipSync({ ...DOCUMENT, 'word/footer1.xml': new Uint8Array(9_000_000) }),
    ],
    [
      'words in which one error follows another',
      'with-macros',
      worded(`${'<a>'.repeat(300_000)}${'</b>'.repeat(300_000)}`),
    ],
    ['a part of more than it says', 'broken', promising(100)],
    ['a part of less than it says', 'broken', promising(60_000)],
    ['two parts of one name', 'broken', forged(TWO_LISTS, 'word/b.rels', 'word/a.rels')],
    [
      'two parts whose names differ for some',
      'broken',
      forged(TWO_LISTS, 'word/b.rels', 'WORD/A.RELS'),
    ],
    [
      'a part that is called otherwise where it lies',
      'broken',
      forged(TWO_LISTS, 'word/b.relsPK', 'word/c.relsPK'),
    ],
    ['a ZIP with another one behind it', 'broken', Buffer.concat([TWO_LISTS, Buffer.alloc(9)])],
    ['a PDF that would be unpacked again and again', 'too-large', streamsInStreams(500)],
    [
      'words under another name',
      'with-macros',
      typed('<Override PartName="/word/x.dat" ContentType="application/xml"/>'),
    ],
    [
      'a document that says of itself that it has macros',
      'with-macros',
      typed(
        '<Default Extension="xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      ),
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
