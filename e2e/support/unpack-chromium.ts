import { writeSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

// A process of its own (see chromium.ts): the package unpacks into TMPDIR and changes its environment.
writeSync(1, await chromium.executablePath());
