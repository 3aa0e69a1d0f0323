/**
 * The name of the first element of a text that may be XML, behind what may stand before it; undefined for other texts.
 * @param text its first thousands of characters are enough
 */
export function rootElement(text: string): string | undefined {
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at, at + 10);
    if (/^[\s\ufeff]/.test(rest)) at++;
    else if (rest.startsWith('<?')) at = behind(text, '?>', at);
    else if (rest.startsWith('<!--')) at = behind(text, '-->', at);
    else if (/^<!doctype/i.test(rest)) {
      const [bracket, end] = [text.indexOf('[', at), text.indexOf('>', at)];
      at = bracket >= 0 && bracket < end ? behind(text, '>', behind(text, ']', at)) : behind(text, '>', at);
    } else return /^<([\w:.-]{1,60})[\s/>]/.exec(text.slice(at, at + 70))?.[1];
  }
  return undefined;
}

const behind = (text: string, end: string, from: number): number => {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
};
