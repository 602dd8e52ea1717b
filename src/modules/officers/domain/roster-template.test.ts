import { describe, expect, it } from 'vitest';
import { nameColumns } from '#platform/csv/named-columns.ts';
import { ROSTER_COLUMNS } from './roster-columns.ts';
import { TEMPLATE_COLUMNS, TEMPLATE_HEADINGS } from './roster-template.ts';

describe('the empty table', () => {
  it.each(['uk', 'en'] as const)('has headings in %s that an import knows', (language) => {
    const headings = TEMPLATE_HEADINGS[language];
    const columns = [...TEMPLATE_COLUMNS, 'leftOn'] as const;
    const written = columns.map((column) => headings[column]);
    const { positions, unknown, repeated } = nameColumns(written, ROSTER_COLUMNS);
    expect([...positions.keys()]).toEqual(columns);
    expect([...unknown, ...repeated]).toEqual([]);
  });
});
