import { KEPT_TABLES } from '#app/retention.ts';
import { fieldsOf, type KeptTable } from '#platform/retention/kept-data.ts';

const BEGIN = '<!-- from retention.ts: npm run generate:privacy -->';
const END = '<!-- end -->';
const HEADINGS = ['| Who | What | Where | How long |', '| --- | --- | --- | --- |'];

/** The documents that say what is kept, each with its part of the lists. */
export function privacyTables(): ReadonlyMap<string, string> {
  const schemas = Map.groupBy(KEPT_TABLES, ({ table }) => table.split('.')[0] ?? '');
  const own = [...schemas].filter(
    ([schema, tables]) =>
      schema !== 'platform' && tables.some(({ personal }) => personal.length > 0),
  );
  return new Map([
    ['docs/privacy.md', tableOf(KEPT_TABLES)],
    ...own.map(([schema, tables]) => [`src/modules/${schema}/README.md`, tableOf(tables)] as const),
  ]);
}

function tableOf(tables: readonly KeptTable[]): string {
  const rows = [...fieldsOf(tables)].map(
    ({ table, field: { whose, what, until } }) =>
      `| ${[whose.en, what.en, `\`${table.table}\``, until.en].join(' | ')} |`,
  );
  return [BEGIN, '', ...HEADINGS, ...rows, '', END].join('\n');
}

/** The text with its table as it should be. Throws where it has no place for one. */
export function withTable(text: string, table: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END, begin);
  if (begin === -1 || end === -1) throw new Error(`no place for the table: ${BEGIN} … ${END}`);
  return text.slice(0, begin) + table + text.slice(end + END.length);
}
