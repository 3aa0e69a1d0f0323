/**
 * What somebody who brings a document in should look at before it is kept: a stable code, and what its
 * message needs (`messages/*.json`, under `import.warnings`).
 */
export type Warning =
  /** The file does not say its encoding, and another reading is nearly as likely. */
  | { readonly code: 'encoding-guessed'; readonly params: { readonly encoding: string } }
  /** The page says one encoding, its bytes are another. */
  | {
      readonly code: 'encoding-contradicted';
      readonly params: { readonly declared: string; readonly encoding: string };
    }
  /** Characters that cannot be read: so many. */
  | { readonly code: 'characters-lost'; readonly params: { readonly n: number } }
  /** The page does not show what of it is the article. */
  | { readonly code: 'article-unsure'; readonly params: Readonly<Record<string, never>> }
  /** Not what the page shows but what it repeats for search engines is its text: it shows less. */
  | { readonly code: 'article-repeated'; readonly params: Readonly<Record<string, never>> }
  /** The page says that not everybody may read all of it. */
  | { readonly code: 'page-paid'; readonly params: Readonly<Record<string, never>> }
  /** Pages of a PDF that are damaged: so many, and which. */
  | { readonly code: 'pages-lost'; readonly params: { readonly n: number; readonly pages: string } }
  /** Files that stand whole in this one, and cannot be read: so many. */
  | { readonly code: 'parts-lost'; readonly params: { readonly n: number } }
  /** The last subtitle has only begun. */
  | { readonly code: 'end-missing'; readonly params: Readonly<Record<string, never>> }
  /** So many of a hundred words of a PDF may have wrong letters: its fonts do not say what their shapes stand for. */
  | { readonly code: 'letters-unsure'; readonly params: { readonly percent: number } }
  /** Words that the page shows struck through, and that are left out. */
  | { readonly code: 'words-struck'; readonly params: { readonly words: string } }
  /** Posts that the page only points to: their words are not in it. */
  | { readonly code: 'posts-elsewhere'; readonly params: { readonly n: number; readonly platforms: string } };

/** So many of them as a notice has room for. */
export const listed = (items: readonly string[], between: string): string => {
  const list = items.slice(0, 10).join(between);
  return list.length > 200 ? `${list.slice(0, 199).toWellFormed()}…` : list;
};
