import { z } from 'zod';
import { reportContent } from './content';

/** What the JSON of a report holds, for other programs, as JSON Schema: parts that older reports lack may be missing. */
export const reportSchema = () => ({
  $id: 'urn:isnad:report:1',
  title: 'A report of Isnad, version 1',
  ...z.toJSONSchema(reportContent, { io: 'input', target: 'draft-2020-12' }),
});
