import { reportSchema } from '@/lib/report/json-schema';

export const dynamic = 'force-static';

/** What the JSON of a report holds, as JSON Schema: for whoever reads one, signed in or not. */
export const GET = (): Response =>
  Response.json(reportSchema(), { headers: { 'content-type': 'application/schema+json' } });
