import { afterAll, beforeAll, vi } from 'vitest';
import type { OperatorLanguage } from '#kernel/text/said.ts';
import { type TestPlatform, testPlatform } from '#platform/testing/test-platform.ts';
import { COMMANDS } from '../commands/index.ts';
import { runCommandLine } from '../run-command-line.ts';
import { type RecordedConsole, recordedConsole } from './recorded-console.ts';

export interface Answered extends Pick<RecordedConsole, 'printed' | 'told' | 'json'> {
  /** One of EXIT. */
  readonly code: number;
}

export interface TestCommandLine {
  readonly platform: TestPlatform;
  /** DATA_DIR of the installation, empty at first; a test may put its own files there, too. */
  readonly folder: string;
  /**
   * Runs what follows `poruch`: a line is cut at its spaces, a list taken as it is. `@map.geojson` is that file in
   * the folder.
   */
  run(
    line: string | readonly string[],
    options?: { readonly language?: OperatorLanguage | undefined },
  ): Promise<Answered>;
}

/** The whole `poruch` over an installation of its own, for the tests of the `describe` that asks for it. */
export function testCommandLine(usual: {
  /** Of whoever types, where a test does not say another. */
  readonly language: OperatorLanguage;
}): TestCommandLine {
  let opened: TestPlatform | undefined;
  const platform = () => {
    if (!opened) throw new Error('asked outside a test');
    return opened;
  };
  const folder = () => platform().config.dataDir;
  beforeAll(async () => {
    opened = await testPlatform();
    vi.stubEnv('DATA_DIR', folder());
    vi.stubEnv('DATABASE_URL', opened.test.directUrl);
    vi.stubEnv('DATABASE_OWNER_URL', opened.test.ownerUrl);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await opened?.close();
  });
  return {
    get platform() {
      return platform();
    },
    get folder() {
      return folder();
    },
    run: async (line, { language = usual.language } = {}) => {
      const words = typeof line === 'string' ? line.split(' ') : line;
      const args = words.map((word) => word.replace(/^@/, `${folder()}/`));
      const console = recordedConsole(language, { forPrograms: args.includes('--json') });
      const code = await runCommandLine(COMMANDS, args, console);
      const { printed, told, json } = console;
      return { code, printed, told, json };
    },
  };
}
