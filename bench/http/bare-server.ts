import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { z } from 'zod';

// A minimal Node server that sends the same bytes for every request: the baseline.
const [port = '', bodyFile = '', told = '{}'] = process.argv.slice(2);
const body = readFileSync(bodyFile);
const own = z.record(z.string(), z.union([z.string(), z.number()])).parse(JSON.parse(told));
const headers = { 'Content-Length': body.length, ...own };

createServer((_, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(Number(port), '127.0.0.1');
