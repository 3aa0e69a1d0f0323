/** Phrases of whole words, and which of them stand in a text: all are looked for in one walk over its words. */
export interface Phrases {
  /** The phrases that stand in the text, each as often as it does, by the word that they begin with. */
  readonly within: (text: string) => Generator<string>;
}

interface Node {
  readonly next: Map<string, Node>;
  phrase?: string;
}

/**
 * Makes phrases ready to be looked for. Phrases and texts are words with one space between them (see `foldName`).
 * A look costs the words of the text, times those of the longest phrase where words repeat.
 */
export function phrases(all: Iterable<string>): Phrases {
  const root: Node = { next: new Map() };
  for (const phrase of all) {
    if (phrase === '') continue;
    let node = root;
    for (const word of phrase.split(' ')) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map() };
        node.next.set(word, next);
      }
      node = next;
    }
    node.phrase = phrase;
  }
  return {
    *within(text) {
      const words = text.split(' ');
      for (let from = 0; from < words.length; from++) {
        let node = root.next.get(words[from] as string);
        for (let at = from + 1; node; at++) {
          if (node.phrase !== undefined) yield node.phrase;
          node = at < words.length ? node.next.get(words[at] as string) : undefined;
        }
      }
    },
  };
}
