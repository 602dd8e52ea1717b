import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildOrExit } from './build/ensure-built.ts';
import { SERVER } from './paths.ts';
import { loadSettings } from './settings.ts';

loadSettings();
await buildOrExit();
process.setSourceMapsEnabled(true);
const poruch = resolve(SERVER, 'poruch.js');
process.argv[1] = poruch;
await import(pathToFileURL(poruch).href);
