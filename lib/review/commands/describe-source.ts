import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { tellResting } from '../rows/resting';
import { changeSource } from '../rows/source-state';
import { described } from '../texts/documents';
import { SOURCE_KINDS } from '../words';

const TELLING = ['kind', 'author', 'publishedAt'] as const;

/** Changes what is known of a source; its text never changes. @throws Problem `conflict` */
export const describeSource = command({
  name: 'describe-source',
  permission: 'import',
  input: z.object({
    sourceId: fields.id,
    version: fields.version,
    title: fields.text(300).trim().min(1),
    kind: z.enum(SOURCE_KINDS),
    author: fields.text(300).trim().default(''),
    /** As it was, where it is not said. */
    outlet: fields.text(300).trim().optional(),
    url: fields.address.default(''),
    publishedAt: fields.day.default(''),
    reliability: fields.text(5000).trim().default(''),
  }),
  async run(tx, actor, given) {
    const change = await changeSource(tx, actor, given, {
      ...described('source', given.title, given.author || null),
      sourceKind: given.kind,
      ...(given.url ? { url: given.url } : { url: null, lookEvery: null, lookById: null, lookAt: null }),
      ...(given.outlet === undefined ? {} : { outlet: given.outlet || null }),
      publishedAt: given.publishedAt ? new Date(given.publishedAt) : null,
      reliability: given.reliability,
    });
    // By who is said to speak in it, when, and what it is, verdicts stand or fall.
    if (TELLING.some((key) => change && key in change.after)) await tellResting(tx, actor, given.sourceId);
    return {
      result: undefined,
      event: { kind: 'source-described', subject: given.sourceId, data: {}, changes: [change], inverse: PUT_BACK },
    };
  },
});
