import { type Config, readConfig } from '#platform/config/config.ts';
import { type Console, EXIT } from './command.ts';

/**
 * For the keeper's tools, which need the installation's settings, but not the installation: it may be older than
 * this program, or not be there yet. Answers the work's exit code.
 */
export async function asKeeper(
  console: Console,
  work: (config: Config) => Promise<number>,
): Promise<number> {
  const config = readConfig(process.env);
  if (config.ok) return await work(config.value);
  console.refuse('settings', config.refusal.map((said) => console.say(said)).join('\n'));
  return EXIT.config;
}
