import type { Format } from './format';

/** Text without any form but its lines: what no other format takes. */
export const plainText: Format = {
  matches: () => true,
  read: ({ decoded }) => ({ ...decoded(), blocks: undefined, title: undefined, posts: [] }),
};
