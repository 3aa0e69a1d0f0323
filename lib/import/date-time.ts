/** The moment that a file names (ISO 8601, or as mails and feeds write it); undefined for what is none. */
export function momentOf(said: unknown): Date | undefined {
  if (said instanceof Date) return Number.isNaN(said.getTime()) ? undefined : said;
  if (typeof said !== 'string' || said.length > 100) return undefined;
  const moment = new Date(said.trim());
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
