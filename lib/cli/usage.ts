import { FORMAT_NAMES } from '@/lib/report/formats';

/** What the commands are, and their forms. */
export const USAGE = `Usage: npm run --silent isnad -- COMMAND

JSON lines in, JSON lines out. A line that is not valid is answered by {"id", "error"}; the exit code is then 1.

  extract   {"id", "text", "language"?}   ->  {"id", "language", "supported",
                                               "quotes": [{"kind", "spans", "cue", "speaker", "medium", "mediumSpan", "via", "confidence"}],
                                               "posts": [{"author", "handle", "date", "spans", "byline"}]}
            with --explain each quotation lists its reasons and those of its speaker, {"rule", "weight"};
            "leftAlone" the pairs of marks that are none, and why; "candidates" whoever may have spoken, and why
  read      {"id", "name", "base64"} or {"id", "name", "utf8"}
                                          ->  {"id", "text", "language", "supported", "title",
                                               "blocks": [{"kind", "start", "end", "language", "direction"}],
                                               "quotes" and "posts" as above, "warnings": [{"code", "params"}],
                                               and more that the file tells: see docs/reading.md}
                                              or {"id", "refused"}, and the exit code is 1
  read FILE…                              ->  the same for files of the disk, with "file" instead of "id"
            in a language that is not "supported", what stands in marks is a quotation, and nobody's
  import FILE|URL… [--as=article|source] [--desk=NAME] [--by=EMAIL] [--anyway]
                                          ->  {"file", "id"}, or {"file", "refused"}: brought in at the desk; --anyway where it has the same;
                                              a report's JSON gives the same report again, with its article: {"file", "id", "report"}
  align     {"id", "quote", "source", "kind"?}
                                          ->  {"id", "verdict", "spans", "edits", "warnings": [{"kind", "span"}], "similarity", "alternatives"}
  reanchor  {"id", "before", "after", "ranges": [[start, end], …]}
                                          ->  {"id", "ranges": [{"state": "same" | "changed", "span"} | {"state": "orphan"} | {"state": "ambiguous", "candidates"}]}
  report FILE --format=FORMAT [--locale=LOCALE]
                                          ->  a frozen report, given as its JSON file, in another format: ${FORMAT_NAMES.join(', ')}
  export ARTICLE --format=FORMAT [--locale=LOCALE] [--number=N | --freeze] [--out=FILE] [--desk=NAME] [--by=EMAIL]
                                          ->  the report of an article, given by its id or whole title: the newest, or number N;
                                              a new one where it has none, or with --freeze
  verify FILE [REPORT.json] SIGNATURE.json [--key=DESK.pem]
                                          ->  {"verified", "format" or "reason", "desk", "number", "sha256"}: whether the file is a report that the
                                              desk signed, or was written of the one that is named beside it; exit code 1 where not
`;
