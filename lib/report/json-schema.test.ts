import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { keptReport, longReport } from './fixtures';
import { reportSchema } from './json-schema';
import { withheld } from './withheld';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(reportSchema());
const fits = (report: unknown): boolean => {
  const valid = validate(report);
  if (!valid) console.error(validate.errors);
  return valid;
};

it('reports of every age are as the published schema says', () => {
  expect(fits(JSON.parse(keptReport().json))).toBe(true);
  const { content } = longReport(12);
  expect(fits(content)).toBe(true);
  expect(fits(withheld(content, { notes: false, anonymous: false, addresses: false }))).toBe(true);
  expect(validate({ ...content, quotes: [{}] })).toBe(false);
  expect(validate({ ...content, format: 'isnad-report/2' })).toBe(false);
});

it('the schema in the documents is the one that holds', () => {
  const published = JSON.parse(readFileSync('docs/report-1.schema.json', 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(reportSchema())));
});
