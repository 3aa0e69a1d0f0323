/** What a line of data may say of a document: the fields of a submission. */
export const FIELDS = ['text', 'title', 'author', 'outlet', 'url', 'publishedAt', 'language'] as const;
export type Field = (typeof FIELDS)[number];
