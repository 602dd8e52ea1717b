import { serveUntilStopped } from '../../serve.ts';
import type { Command } from '../command.ts';
import { readOptions, tellUsage } from '../read-options.ts';

export const startCommand: Command = {
  usage: {
    uk: `
    Працює, доки не зупинять (Ctrl-C, SIGTERM). Налаштування описано в .env.example, службу systemd —
    у docs/deploy.md.`,
    en: `
    Runs until it is stopped (Ctrl-C, SIGTERM). The settings are in .env.example, the unit for systemd in
    docs/deploy.md.`,
  },
  run: async (args, console) => {
    const read = readOptions(args, {});
    if (!read.ok || read.value.positionals.length > 0) {
      return tellUsage(console, read.ok ? NOTHING : read.refusal, 'start');
    }
    return await serveUntilStopped(console.language);
  },
};

const NOTHING = { uk: 'Тут нічого називати не треба.', en: 'Nothing is to be named here.' };
