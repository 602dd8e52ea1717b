import { importedFile } from '../imported-file.ts';
import type { ProjectFile } from './project-files.ts';

/** A name in a file that stands for another one of another file. */
interface Binding {
  readonly path: string;
  readonly name: string;
}

/** What a file declares and takes from others of the project; comments are left out, since they do nothing. */
export interface Declarations {
  /** The text of each function at the top of the file, its name not counted as a call of itself. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Constants, schemas and classes. */
  readonly values: ReadonlySet<string>;
  /** What it imports, by the name that it has here; types do nothing and are left out. */
  readonly taken: ReadonlyMap<string, Binding>;
  /** What it hands on without using it: `export { … } from`. */
  readonly handedOn: ReadonlyMap<string, Binding>;
}

/** The formatter puts the end of what stands at the top of a file, and nothing else, at a line's beginning. */
const FUNCTION = /^(?:export )?(?:async )?function (\w+)(.*?)^\}$/gms;
const ARROW =
  /^(?:export )?const (\w+)(?:: [^\n]+)? = (?:async )?(\(.*?;)(?=\n\n\S|\s*(?![\s\S]))/gms;
const VALUE = /^export (?:const|class) (\w+)/gm;
const TAKEN = /^(import|export) \{([^}]*)\} from '([.#][^']+)';/gm;

export function declarationsOf({ path, text }: ProjectFile): Declarations {
  const code = text.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, '');
  const taken = [...code.matchAll(TAKEN)].map(([, word, names = '', from = '']) => ({
    word,
    bindings: bindingsIn(names, importedFile(from, path)),
  }));
  const of = (wanted: string) =>
    new Map(taken.filter(({ word }) => word === wanted).flatMap(({ bindings }) => bindings));
  const bodies = new Map(bodiesIn(code));
  const named = [...code.matchAll(VALUE)].map(([, name = '']) => name);
  const values = new Set(named.filter((name) => !bodies.has(name)));
  return { bodies, values, taken: of('import'), handedOn: of('export') };
}

function bodiesIn(code: string): readonly (readonly [string, string])[] {
  const declared = [...code.matchAll(FUNCTION)];
  const arrows = [...code.matchAll(ARROW)].filter(([, , body]) => body?.includes('=>'));
  return [...declared, ...arrows].map(([, name = '', body = '']) => [name, body] as const);
}

/** `a, type B, c as d`: `a` and `d`. */
function bindingsIn(names: string, path: string): readonly (readonly [string, Binding])[] {
  return names
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('type '))
    .map((one) => {
      const [name = '', here = name] = one.split(' as ');
      return [here, { path, name }];
    });
}
