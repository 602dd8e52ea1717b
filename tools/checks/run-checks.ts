import { ROOT } from '../paths.ts';
import { boundaries } from './boundaries.ts';
import { runTool } from './run-tool.ts';
import { configurationIsDescribed } from './configuration.ts';
import { type Problem, readProjectFiles } from './project-files.ts';
import { FILE_RULES } from './rules.ts';

export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
}

interface Check {
  readonly name: string;
  /** Answers what is wrong; nothing when all is well. */
  readonly run: () => Promise<readonly Problem[]>;
}

/** Runs every check, the slow ones side by side, prints what each found, and answers how each ended. */
export async function runChecks(): Promise<readonly CheckResult[]> {
  const queue = [...checks()];
  const results: CheckResult[] = [];
  const worker = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const problems = await check.run();
      print(check.name, problems);
      results.push({ name: check.name, passed: problems.length === 0 });
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}

function checks(): readonly Check[] {
  const files = readProjectFiles(ROOT);
  return [
    tool('types', 'typescript/bin/tsc', ['-p', '.']),
    tool('lint', 'oxlint/bin/oxlint', ['--format=unix']),
    tool('format', '@biomejs/biome/bin/biome', [
      'check',
      '--colors=off',
      '--max-diagnostics=50',
      '--error-on-warnings',
    ]),
    tool('dead code', 'knip/bin/knip.js', ['--no-progress']),
    { name: 'boundaries', run: boundaries },
    { name: '.env.example', run: async () => configurationIsDescribed(await files) },
    ...Object.entries(FILE_RULES).map(([name, rule]) => ({
      name,
      run: async () => rule(await files),
    })),
  ];
}

function tool(name: string, script: string, args: readonly string[]): Check {
  return { name, run: () => runTool(script, args) };
}

function print(name: string, problems: readonly Problem[]): void {
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${name}`);
  for (const problem of problems) console.log(problem.replaceAll(/^/gm, '    '));
}
