import { hash } from 'node:crypto';

/** Weak, because the same answer may be sent compressed or not. */
export function entityTag(content: string | Uint8Array): string {
  return `W/"${hash('sha256', content, 'base64url').slice(0, 22)}"`;
}

/** If-None-Match: whether the client has the current version. */
export function isUnchanged(ifNoneMatch: string | null | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined || ifNoneMatch === null) return false;
  if (ifNoneMatch === tag) return true;
  const bare = withoutWeakness(tag);
  return ifNoneMatch.split(',').some((held) => {
    const given = held.trim();
    return given === '*' || withoutWeakness(given) === bare;
  });
}

function withoutWeakness(tag: string): string {
  return tag.startsWith('W/') ? tag.slice(2) : tag;
}
