const patterns = new Map<string, RegExp>();

/** Matches the addresses of a route's path, without a prefix for the language. Its parameters are named groups. */
export function routePattern(path: string): RegExp {
  const known = patterns.get(path);
  if (known) return known;
  const parameter = (_: string, name: string, is = '[^/]+') => `(?<${name}>${is})`;
  const pattern = new RegExp(`^${path.replaceAll(/:(\w+)(?:\{([^}]*)\})?/g, parameter)}$`);
  patterns.set(path, pattern);
  return pattern;
}
