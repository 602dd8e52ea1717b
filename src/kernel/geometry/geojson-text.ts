import { type Result, ok, refuse } from '../result.ts';
import type { GeoJsonLimits, GeoJsonRefusal } from './geojson-findings.ts';

/**
 * Parses untrusted text as JSON. Size and depth are checked before: thirty million opening brackets are a small file, and a
 * gigabyte of arrays once parsed.
 */
export function parseGeoJsonText(
  text: string,
  limits: GeoJsonLimits,
): Result<unknown, GeoJsonRefusal> {
  if (text.length > limits.characters) {
    return refuse({
      code: 'file-too-large',
      characters: text.length,
      limit: limits.characters,
    });
  }
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (bare.trim() === '') return refuse({ code: 'file-empty' });
  if (isDeeperThan(bare, limits.depth)) {
    return refuse({ code: 'file-nested-too-deep', limit: limits.depth });
  }
  try {
    return ok(JSON.parse(bare));
  } catch (error) {
    return refuse(
      isCutShort(error, bare)
        ? { code: 'json-cut-short' }
        : { code: 'not-json', ...excerptFrom(error, bare) },
    );
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = [0x5b, 0x7b] as const;
const CLOSING = [0x5d, 0x7d] as const;

/** Compares numbers, since looking each character up in a set took a third of the reading of a map. */
function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = endOfString(text, index);
    else if (code === OPENING[0] || code === OPENING[1]) depth += 1;
    else if (code === CLOSING[0] || code === CLOSING[1]) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}

/** The index of the closing quotation mark, or the end of the text. */
function endOfString(text: string, start: number): number {
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
  } while (isEscaped(text, end));
  return end;
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(index - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}

/** What the parser expected: V8 says so, or reports an unexpected end of the text. */
function isCutShort(error: unknown, text: string): boolean {
  const message = messageOf(error);
  return (
    /^(Unexpected end|Unterminated string)/.test(message) || positionIn(message) === text.length
  );
}

const QUOTED = /^(?:Unexpected token '.{1,2}', (?:\.{3})?)?"(.*)"(?:\.{3})? is not valid JSON$/s;

/** V8 quotes a few characters around most errors, and gives only a position for the others. */
function excerptFrom(error: unknown, text: string): { near?: string } {
  const message = messageOf(error);
  const quoted = QUOTED.exec(message)?.[1];
  if (quoted !== undefined) return { near: quoted };
  const position = positionIn(message);
  if (position === undefined) return {};
  return { near: text.slice(Math.max(0, position - 10), position + 10) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

function positionIn(message: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : Number(position);
}
