import { expect, it } from 'vitest';
import { readFile } from '../read';

it.each<[string, string, string]>([
  ['file-unsupported', 'a.json', '{"name":"isnad","version":"1"}'],
  ['file-unsupported', 'a.txt', '{"name":"isnad"}'],
  ['file-damaged', 'a.json', '{"segments":[{"start":0,"end":1,"text":"We st'],
  ['file-unsupported', 'a.xml', '<?xml version="1.0"?><!-- <rss> --><config><a>1</a></config>'],
])('data that is no text is refused as %s: %s', async (code, name, content) => {
  await expect(async () => readFile(name, Buffer.from(content))).rejects.toMatchObject({ code });
});

it('a text may begin with a bracket', async () => {
  expect((await readFile('a.txt', Buffer.from('[We stay in the valley.]'))).text).toBe('[We stay in the valley.]');
});
