/** The classes and ids that a page's own style sheet does not show, as `.class` and `#id`. */
export function unseenBy(sheet: string): string[] {
  const unseen: string[] = [];
  let selectors = '';
  let depth = 0;
  let from = 0;
  for (let i = 0; i < sheet.length; i++) {
    const char = sheet[i];
    if (char === '{') {
      // What stands in @media holds for some screens only.
      selectors = depth === 0 ? sheet.slice(from, i) : '@';
      depth++;
      from = i + 1;
    } else if (char === '}') {
      const rule = sheet.slice(from, Math.min(i, from + LONGEST));
      if (!selectors.trim().startsWith('@') && /(?:display\s?:\s?none|visibility\s?:\s?hidden)/i.test(rule))
        for (const selector of selectors.slice(0, LONGEST).split(','))
          if (SIMPLE.test(selector.trim())) unseen.push(selector.trim().toLowerCase());
      selectors = '@';
      depth = Math.max(0, depth - 1);
      from = i + 1;
    }
  }
  return unseen;
}

/** In UTF-16 code units, of a list of selectors and of what is said for them. */
const LONGEST = 2000;
const SIMPLE = /^[.#][\w-]{1,100}$/;
