import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

// The least that a Node server can do: the same bytes for every request. Everything else is measured against it.
const [port = '', bodyFile = '', told = '{}'] = process.argv.slice(2);
const body = readFileSync(bodyFile);
const headers = { 'Content-Length': body.length, ...JSON.parse(told) };

createServer((_, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(Number(port), '127.0.0.1');
