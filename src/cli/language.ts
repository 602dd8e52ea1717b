import type { OperatorLanguage } from '#kernel/text/said.ts';

export interface LanguageChoice {
  readonly language: OperatorLanguage;
  /** The arguments without `--lang`. */
  readonly rest: readonly string[];
  /** What `--lang` named, where it is no language of ours. */
  readonly unknown: string | undefined;
}

/** `--lang uk|en` anywhere, else what LANG says, else Ukrainian. */
export function chooseLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LanguageChoice {
  const rest: string[] = [];
  let asked: string | undefined;
  const given = args.values();
  for (const argument of given) {
    if (argument === '--lang') asked = given.next().value ?? '';
    else if (argument.startsWith('--lang=')) asked = argument.slice('--lang='.length);
    else rest.push(argument);
  }
  const own = ofEnvironment(environment);
  if (asked === undefined) return { language: own, rest, unknown: undefined };
  if (asked === 'uk' || asked === 'en') return { language: asked, rest, unknown: undefined };
  return { language: own, rest, unknown: asked };
}

function ofEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): OperatorLanguage {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.startsWith('en') ? 'en' : 'uk';
}
