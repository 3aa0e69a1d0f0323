/** How many letters two words begin with alike. */
export function sharedHead(a: string, b: string): number {
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  return head;
}
