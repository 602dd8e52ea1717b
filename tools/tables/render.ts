import type { Column } from './introspect.ts';

export interface GeneratedFile {
  /** From the checkout's root. */
  readonly path: string;
  readonly text: string;
}

/** One file for each schema: the platform's, and one in the storage of each module. */
export function renderTables(columns: readonly Column[]): readonly GeneratedFile[] {
  const bySchema = Map.groupBy(columns, (column) => column.schema);
  return [...bySchema].map(([schema, own]) => ({
    path: schema === 'platform' ? PLATFORM_PATH : `src/modules/${schema}/storage/tables.ts`,
    text: renderSchema(schema, own),
  }));
}

const PLATFORM_PATH = 'src/platform/database/tables.ts';

/** Types and not interfaces: an interface has no index signature, which Kysely's $extendTables asks for. */
function renderSchema(schema: string, columns: readonly Column[]): string {
  const tables = [...Map.groupBy(columns, (column) => column.table)];
  const keys = tables.map(([table]) => `  '${schema}.${table}': ${tableName(table)};`);
  const shapes = tables.map(([table, own]) => renderTable(table, own));
  const all = `export type ${pascal(schema)}Tables = {\n${keys.join('\n')}\n};`;
  const body = [all, ...shapes].join('\n\n');
  const head = '// Generated from the migrated database: npm run generate:tables';
  const imports = renderImports(schema, body);
  return `${[head, ...(imports === '' ? [] : [imports]), `\n${body}`].join('\n')}\n`;
}

const IMPORTED = ['Bytes', 'Defaulted', 'Identity', 'Json'];

function renderImports(schema: string, body: string): string {
  const used = IMPORTED.filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  if (used.length === 0) return '';
  const from = schema === 'platform' ? './column-types.ts' : '#platform/database/column-types.ts';
  return `import type { ${used.join(', ')} } from '${from}';`;
}

function renderTable(table: string, columns: readonly Column[]): string {
  const fields = columns.map(renderField);
  return `type ${tableName(table)} = {\n${fields.join('\n')}\n};`;
}

const LINE_WIDTH = 100;

function renderField(column: Column): string {
  const members = [...membersOf(column), ...(column.nullable ? ['null'] : [])];
  const plain = members.join(' | ');
  const wrapped = column.hasDefault && !column.identity;
  const line = `  ${column.column}: ${wrapped ? `Defaulted<${plain}>` : plain};`;
  if (line.length <= LINE_WIDTH) return line;
  // As the formatter breaks it.
  if (!wrapped) return `  ${column.column}:\n    | ${members.join('\n    | ')};`;
  return `  ${column.column}: Defaulted<\n    ${breakUnion(plain, members)}\n  >;`;
}

function breakUnion(plain: string, members: readonly string[]): string {
  return plain.length + 4 <= LINE_WIDTH ? plain : `| ${members.join('\n    | ')}`;
}

function membersOf(column: Column): readonly string[] {
  if (column.identity) return ['Identity'];
  if (column.values !== null) return column.values.map((value) => `'${value}'`);
  const type = TYPES[column.type];
  if (type === undefined) {
    throw new Error(
      `${column.schema}.${column.table}.${column.column}: say in tools/tables/render.ts what ${column.type} is`,
    );
  }
  return [type];
}

const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  float8: 'number',
  int8: 'bigint',
  xid8: 'bigint',
  timestamptz: 'Temporal.Instant',
  date: 'Temporal.PlainDate',
  time: 'Temporal.PlainTime',
  jsonb: 'Json',
  bytea: 'Bytes',
  _text: 'string[]',
  _uuid: 'string[]',
  _int2: 'number[]',
  _int4: 'number[]',
};

function tableName(table: string): string {
  return `${pascal(table)}Table`;
}

function pascal(name: string): string {
  return name
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
