import { expect, test } from 'vitest';
import { describeSchema } from './describe-schema.ts';

test('an answer is outlined as its JSON looks', () => {
  const outline = describeSchema({
    type: 'object',
    required: ['area', 'ring'],
    properties: {
      area: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string', format: 'uuid', description: 'For ever' },
          kind: { type: 'string', enum: ['beat', 'hromada'] },
        },
      },
      ring: { type: 'array', items: { type: 'array', prefixItems: [{ type: 'number' }] } },
      code: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      names: { type: 'object', additionalProperties: { const: 1 } },
    },
  });
  expect(outline).toBe(`{
  area: {
    id: uuid  // For ever
    kind?: "beat" | "hromada"
  }
  ring: [[number], …]
  code?: string | null
  names?: { [key]: 1 }
}`);
});

test('what has a name is outlined once, below', () => {
  const outline = describeSchema({
    type: 'object',
    properties: { chain: { type: 'array', items: { $ref: '#/$defs/Area' } } },
    $defs: { Area: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } } },
  });
  expect(outline).toBe('{\n  chain?: [Area, …]\n}\n\nArea = {\n  id: string\n}');
});
