import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildOrExit } from './build/ensure-built.ts';
import { SERVER } from './paths.ts';
import { loadSettings } from './settings.ts';

// The application runs in this very process, so that signals reach it directly.
loadSettings();
await buildOrExit();
process.setSourceMapsEnabled(true);
const main = resolve(SERVER, 'main.js');
process.argv[1] = main;
await import(pathToFileURL(main).href);
