import { kindOf, KINDS, type Kind } from './kinds.ts';

export interface TestedFile {
  readonly path: string;
  /** In milliseconds, of one worker. */
  readonly took: number;
}

/** `database  352 files   612 s`: how long each kind took, added up over the workers, which run side by side. */
export function timeByKind(files: readonly TestedFile[]): readonly string[] {
  const rows = KINDS.map((kind) => rowOf(kind, files)).filter(({ count }) => count > 0);
  const sum = rows.reduce((total, { took }) => total + took, 0);
  return [...rows, { name: 'all', count: files.length, took: sum }].map(
    ({ name, count, took }) =>
      `${name.padEnd(10)}${String(count).padStart(5)} files${seconds(took).padStart(8)} s`,
  );
}

function rowOf(kind: Kind, files: readonly TestedFile[]) {
  const own = files.filter(({ path }) => kindOf(path) === kind);
  return { name: kind, count: own.length, took: own.reduce((sum, { took }) => sum + took, 0) };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0);
}
