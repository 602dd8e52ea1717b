import { z } from 'zod';
import type { Head, HeadLine } from '../domain/head.ts';

const lineSchema = z.object({
  number: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  signedAt: z.iso.datetime(),
  signature: z.base64(),
});

export function headLine(head: Head): HeadLine {
  return {
    number: head.number,
    hash: head.hash,
    signedAt: head.signedAt.toString(),
    signature: Buffer.from(head.signature).toString('base64'),
  };
}

/** The heads of a witness's file, a JSON object a line; or the number of the line that is none. */
export function readHeadLines(
  text: string,
): { readonly heads: readonly HeadLine[] } | { readonly wrongLine: number } {
  const heads: HeadLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = lineSchema.safeParse(parseJson(line));
    if (!parsed.success) return { wrongLine: index + 1 };
    heads.push(parsed.data);
  }
  return { heads };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
