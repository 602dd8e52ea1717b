import { deflateSync, inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { blankUnseen } from './unsigned-jpeg.ts';
import { withoutSignatures } from './unsigned-pdf.ts';

const pdf = (body: string | Buffer) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(body), Buffer.from('\ntrailer\n%%EOF\n')]);
const stream = (dictionary: string, content: Buffer) =>
  Buffer.concat([
    Buffer.from(`1 0 obj\n<<${dictionary}>>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n2 0 obj\n(Слайд) endobj\n'),
  ]);
const unsigned = async (file: Buffer): Promise<Buffer> => {
  const done = await withoutSignatures(file);
  if (!done) throw new Error('not done');
  expect(done).toHaveLength(file.length);
  return Buffer.from(done);
};

describe('a PDF without the names that it carries unseen', () => {
  it('names nobody who made it or commented in it, and stays as long', async () => {
    const file = pdf(
      '1 0 obj\n<</Author (Олена \\) (Зразкова)) /#43reator<4F6C656E61> /Subtype /Text /T(Olena) /Contents (Добре)>>\nendobj',
    );
    const text = (await unsigned(file)).toString();
    expect(text).not.toMatch(/Зразкова|4F6C|Olena/);
    expect(text).toContain('/Contents (Добре)');
  });

  it('nor where the name stands elsewhere, in a packet or in packed objects', async () => {
    const elsewhere = pdf(
      '1 0 obj\n<</Author 7 0 R>>\nendobj\n7 0 obj\n(Olena) endobj\n17 0 obj (17) endobj',
    );
    const text = (await unsigned(elsewhere)).toString();
    expect(text).not.toContain('Olena');
    expect(text).toContain('(17)');
    const packet = '<?xpacket begin="" ?><dc:creator>Olena</dc:creator><?xpacket end="w"?>';
    expect((await unsigned(pdf(packet))).toString()).not.toContain('Olena');
    const objects = deflateSync('3 0 <</Author(Olena Zrazkova)/Producer(Writer)>>', { level: 6 });
    const packed = await unsigned(
      pdf(stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', objects)),
    );
    const from = packed.indexOf('stream\n') + 'stream\n'.length;
    expect(inflateSync(packed.subarray(from)).toString()).toMatch(/^3 0 <<\/Author\( +\)/);
    const metadata = stream('/Type /Metadata', Buffer.from('<x:xmpmeta>Olena</x:xmpmeta>'));
    const bare = (await unsigned(pdf(metadata))).toString();
    expect(bare).not.toContain('Olena');
    expect(bare).toContain('(Слайд)');
  });

  it('nor in a photograph that lies in it as the camera made it, which is shown as before', async () => {
    const signed = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
      .jpeg()
      .withExif({ IFD0: { Artist: 'Olena Zrazkova' } })
      .toBuffer();
    expect(signed.toString('latin1')).toContain('Olena Zrazkova');
    const file = await unsigned(pdf(stream('/Subtype /Image /Filter /DCTDecode', signed)));
    expect(file.toString('latin1')).not.toContain('Zrazkova');
    const from = file.indexOf('stream\n') + 'stream\n'.length;
    const kept = file.subarray(from, from + signed.length);
    expect(await sharp(kept).raw().toBuffer()).toEqual(await sharp(signed).raw().toBuffer());
    // Cut off in the middle, or with a length that leads nowhere, it is no end of the world.
    for (const end of [3, 5, 24]) blankUnseen(Buffer.from(signed.subarray(0, end)));
  });

  it('leaves what is packed and drawn as it is', async () => {
    const drawn = pdf(
      stream('/Metadata 9 0 R /Length 9', Buffer.from('/T(drawn) /Author (drawn)')),
    );
    expect(await unsigned(drawn)).toEqual(drawn);
  });

  it('takes no more time than a file is worth', async () => {
    expect(await withoutSignatures(pdf('/T('.repeat(300_000)))).toBeUndefined();
    expect(await withoutSignatures(pdf('/T<'.repeat(300_000)))).toBeUndefined();
  });
});
