import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { type Console, EXIT } from './command.ts';

/** Options of a command: `true` for those that take no value. */
export type OptionNames = Readonly<Record<string, boolean>>;

export interface Options<Names extends OptionNames> {
  /** What stands without a name, in its order. */
  readonly positionals: readonly string[];
  has(name: keyof Names & string): boolean;
  value(name: keyof Names & string): string | undefined;
}

/** Refuses with a sentence what the command does not know. */
export function readOptions<Names extends OptionNames>(
  args: readonly string[],
  names: Names,
): Result<Options<Names>, Said> {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(names).map(([name, isFlag]) => [
      name,
      { type: isFlag ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return ok({
      positionals,
      has: (name) => values[name] === true,
      value: (name) => {
        const value = values[name];
        return typeof value === 'string' ? value : undefined;
      },
    });
  } catch (error) {
    if (!isArgumentError(error)) throw error;
    const option = /'(--?[^' ]+)/.exec(error.message)?.[1] ?? '';
    return refuse({
      uk: `Незрозумілий або неповний параметр: ${option}`,
      en: `Unknown or incomplete option: ${option}`,
    });
  }
}

/** Of a `--kind` that is none. */
export function noKind(kinds: readonly string[]): Said {
  return {
    uk: `--kind: є такі види: ${kinds.join(', ')}.`,
    en: `--kind: there are these kinds: ${kinds.join(', ')}.`,
  };
}

/** Says what is wrong and how the command is used. Answers the exit code. */
export function tellUsage(console: Console, wrong: Said, name: string): typeof EXIT.usage {
  const how = {
    uk: `Як користуватися: poruch help ${name}`,
    en: `How to use it: poruch help ${name}`,
  };
  console.refuse('usage', `${console.say(wrong)}\n${console.say(how)}`);
  return EXIT.usage;
}

function isArgumentError(error: unknown): error is TypeError & { readonly code: string } {
  return (
    error instanceof TypeError &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}
