import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DocxParts } from './docx-parts.ts';
import { packDocx } from './pack-docx.ts';

const parts = {
  title: 'План',
  language: 'uk',
  blocks: [{ kind: 'paragraph', text: 'Освітити дорогу' }],
} satisfies DocxParts;

describe('a document', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has the same bytes whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T10:00:00Z') });
    const first = await packDocx(parts);
    vi.setSystemTime(new Date('2027-03-04T05:06:07Z'));
    expect(await packDocx(parts)).toEqual(first);
  });

  it('keeps its title and its text', async () => {
    const files = unzipSync(await packDocx(parts));
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(text('docProps/core.xml')).toContain('<dc:title>План</dc:title>');
    expect(text('docProps/core.xml')).not.toContain('dcterms:created');
    // Word shows who changed a document last beside who made it.
    expect(text('docProps/core.xml')).toContain('<cp:lastModifiedBy>Poruch<');
    expect(text('word/document.xml')).toContain('Освітити дорогу');
  });
});
