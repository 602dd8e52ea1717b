import type { Command } from '../command.ts';

/** Every command of `poruch`, as `poruch help` lists them. */
export const COMMANDS: readonly Command[] = [];
