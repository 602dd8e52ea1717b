import { type Installation, openInstallation } from '#app/installation.ts';
import type { OfficersContext } from '#modules/officers/index.ts';
import { asKeeper } from './as-keeper.ts';
import { type Console, EXIT } from './command.ts';

/**
 * Opens the installation that the environment describes, does the work as the command line and closes it
 * again. Beside a running server that is safe: they share the database. Answers the work's exit code.
 */
export async function onInstallation(
  console: Console,
  work: (context: OfficersContext, installation: Installation) => Promise<number>,
): Promise<number> {
  return await asKeeper(console, async (config) => {
    const opened = await openInstallation(config, console.log);
    if (!opened.ok) {
      console.refuse('unavailable', console.say(opened.refusal));
      return EXIT.unavailable;
    }
    const installation = opened.value;
    try {
      const actor = { kind: 'system', name: 'command-line' } as const;
      return await work({ ...installation.context, actor }, installation);
    } finally {
      await installation.close();
    }
  });
}
