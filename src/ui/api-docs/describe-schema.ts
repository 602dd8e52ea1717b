import type { z } from 'zod';

type Schema = z.core.JSONSchema._JSONSchema;
type ObjectSchema = z.core.JSONSchema.BaseSchema;

const INDENT = '  ';

/**
 * A schema as programmers like to read one: an outline of the JSON, with remarks. What has a name of its own
 * is outlined once, below.
 */
export function describeSchema(schema: z.core.JSONSchema.BaseSchema): string {
  const named = Object.entries(schema.$defs ?? {}).map(
    ([name, definition]) => `${name} = ${outline(definition, 0)}`,
  );
  return [outline(schema, 0), ...named].join('\n\n');
}

function outline(schema: Schema, depth: number): string {
  if (typeof schema === 'boolean') return 'any';
  if (schema.$ref !== undefined) return schema.$ref.replace(/^.*\//, '');
  if (schema.anyOf) return schema.anyOf.map((one) => outline(one, depth)).join(' | ');
  if (schema.properties) return describeObject(schema, schema.properties, depth);
  if (schema.type === 'array') return describeList(schema, depth);
  if (typeof schema.additionalProperties === 'object') {
    return `{ [key]: ${outline(schema.additionalProperties, depth)} }`;
  }
  return describeValue(schema);
}

function describeObject(
  { required = [] }: ObjectSchema,
  properties: Readonly<Record<string, Schema>>,
  depth: number,
): string {
  const inner = INDENT.repeat(depth + 1);
  const lines = Object.entries(properties).map(([name, property]) => {
    const mark = required.includes(name) ? '' : '?';
    const about = typeof property === 'object' ? property.description : undefined;
    const remark = about === undefined ? '' : `  // ${about}`;
    return `${inner}${name}${mark}: ${outline(property, depth + 1)}${remark}`;
  });
  return `{\n${lines.join('\n')}\n${INDENT.repeat(depth)}}`;
}

function describeList({ items, prefixItems }: ObjectSchema, depth: number): string {
  if (prefixItems) return `[${prefixItems.map((one) => outline(one, depth)).join(', ')}]`;
  if (items === undefined || Array.isArray(items)) return '[…]';
  return `[${outline(items, depth)}, …]`;
}

function describeValue({ const: only, enum: choices, format, type }: ObjectSchema): string {
  if (only !== undefined) return JSON.stringify(only);
  if (choices !== undefined) return choices.map((choice) => JSON.stringify(choice)).join(' | ');
  if (type === 'string' && format !== undefined) return format;
  return type === undefined ? 'any' : [type].flat().join(' | ');
}
