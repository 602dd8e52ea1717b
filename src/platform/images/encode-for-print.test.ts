import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodeForPrint } from './encode-for-print.ts';

function photograph(width: number, height: number) {
  const create = { width, height, channels: 3, background: '#3b6ea5' } as const;
  return sharp({ create }).jpeg();
}

describe('a photograph for newspapers', () => {
  it('keeps its size, and is made smaller for pages and lists', async () => {
    const made = await encodeForPrint(await photograph(3000, 2000).toBuffer());
    if (!made.ok) throw new Error(made.refusal);
    const { full, page, small, ...size } = made.value;
    expect(size).toEqual({ width: 3000, height: 2000 });
    const sides = [full, page, small].map(async (one) => {
      const { format, width, height } = await sharp(one).metadata();
      return [format, width, height];
    });
    expect(await Promise.all(sides)).toEqual([
      ['jpeg', 3000, 2000],
      ['jpeg', 1280, 853],
      ['jpeg', 480, 320],
    ]);
  });

  it('has left behind where and with what it was taken', async () => {
    const exif = { IFD0: { Make: 'SECRET' }, IFD3: { GPSMapDatum: 'SECRET' } };
    const original = await photograph(900, 600).withExif(exif).toBuffer();
    expect(original.includes('SECRET')).toBe(true);
    const made = await encodeForPrint(original);
    if (!made.ok) throw new Error(made.refusal);
    for (const size of ['full', 'page', 'small'] as const) {
      expect(Buffer.from(made.value[size]).includes('SECRET')).toBe(false);
    }
  });

  it('is refused where it is none', async () => {
    const refused = await encodeForPrint(new TextEncoder().encode('<svg/>'));
    expect(refused).toEqual({ ok: false, refusal: 'not-a-photograph' });
  });
});
