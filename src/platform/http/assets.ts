import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './project-root.ts';

/** The files that tools/build made for browsers. */
export function clientFolder(): string {
  return join(projectRoot(), 'dist', 'client');
}

const manifestSchema = z.record(z.string(), z.string());

let manifest: Readonly<Record<string, string>> | undefined;

/**
 * The address of a built file by its name: `assetPath('find-me')`, `assetPath('main.css')`. It changes whenever the file does,
 * so browsers may cache it forever. Without a build (unit tests that render a view) it is the name under /assets.
 */
export function assetPath(name: string): string {
  manifest ??= readManifest();
  return manifest[name] ?? `/assets/${name}`;
}

function readManifest(): Readonly<Record<string, string>> {
  const path = join(clientFolder(), 'manifest.json');
  if (!existsSync(path)) return {};
  return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
