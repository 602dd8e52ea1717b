import { expect, test } from 'vitest';
import { contentChecksum, type Manifest } from './manifest.ts';

const SUM = 'a'.repeat(64);
const MANIFEST: Manifest = {
  version: '0.1.0',
  madeAt: '2026-11-25T02:40:00Z',
  postgres: '18.4',
  migrations: [{ name: '20261125-0100-platform-create', checksum: SUM }],
  tables: [
    { schema: 'areas', name: 'area', columns: ['id'], rows: 2, bytes: 72, sha256: SUM },
    { schema: 'areas', name: 'boundary', columns: ['id'], rows: 1, bytes: 36, sha256: SUM },
  ],
  sequences: [{ schema: 'audit', name: 'entry_sequence_seq', last: '7' }],
  files: [{ path: 'photo/0195c0de-0000-4000-8000-000000000001', bytes: 9, sha256: SUM }],
  keys: [],
  leftOut: [],
};

test('the same content has the same checksum, whenever and in whichever order it was written', () => {
  const later = { ...MANIFEST, madeAt: '2026-11-26T02:40:00Z', postgres: '17.2' };
  const turned = { ...later, tables: later.tables.toReversed() };
  expect(contentChecksum(turned)).toBe(contentChecksum(MANIFEST));
});

test.each<[string, Partial<Manifest>]>([
  ['a table', { tables: MANIFEST.tables.slice(1) }],
  ['a row', { tables: MANIFEST.tables.map((table) => ({ ...table, sha256: 'b'.repeat(64) })) }],
  ['a sequence', { sequences: [] }],
  ['a file', { files: [] }],
])('%s that differs is noticed', (_, change) => {
  expect(contentChecksum({ ...MANIFEST, ...change })).not.toBe(contentChecksum(MANIFEST));
});
