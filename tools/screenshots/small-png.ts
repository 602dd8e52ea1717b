import sharp from 'sharp';

/** Writes a picture with a palette: a page has few colours, and the repository keeps every version. */
export async function smallPng(picture: Uint8Array, path: string): Promise<number> {
  const { size } = await sharp(picture)
    .png({ palette: true, colours: 64, compressionLevel: 9, effort: 10 })
    .toFile(path);
  return size;
}
