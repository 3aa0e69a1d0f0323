import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerLines, idForm } from './lines';

const form = z.object({ id: idForm, text: z.string() });

async function run(chunks: readonly (string | Buffer)[]) {
  const output = new PassThrough();
  const valid = await answerLines(Readable.from(chunks, { objectMode: false }), output, form, ({ text }) => ({
    length: text.length,
  }));
  output.end();
  const written = (await output.toArray()).join('');
  return {
    valid,
    lines: written
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l)),
  };
}

describe('JSON lines', () => {
  it('are answered one by one, in order', async () => {
    expect(await run(['{"id":"a","text":"xy"}\n{"id":2,', '"text":""}\n'])).toEqual({
      valid: true,
      lines: [
        { id: 'a', length: 2 },
        { id: 2, length: 0 },
      ],
    });
  });

  it('that are not valid get an error with their id, and the run goes on', async () => {
    const { valid, lines } = await run(['junk\n{"id":"b"}\n[]\nnull\n{"id":"c","text":"x"}']);
    expect(valid).toBe(false);
    expect(lines.map((l) => l.id)).toEqual([null, 'b', null, null, 'c']);
    expect(lines.map((l) => 'error' in l)).toEqual([true, true, true, true, false]);
    expect(lines[1]).toEqual({ id: 'b', error: expect.stringContaining('line 2: text') });
  });

  it('may begin with a byte order mark, and an id that would be rounded is refused in words', async () => {
    const { lines } = await run(['\ufeff{"id":"a","text":"xy"}\n{"id":9007199254740993,"text":""}']);
    expect(lines[0]).toEqual({ id: 'a', length: 2 });
    expect(lines[1]).toEqual({ id: null, error: 'line 2: id: too large a number: write it as a string' });
  });

  it('whose answer fails get an error too, and the run goes on', async () => {
    const output = new PassThrough();
    const valid = await answerLines(
      Readable.from(['{"id":1,"text":"a"}\n{"id":2,"text":"b"}']),
      output,
      form,
      (line) => {
        if (line.id === 1) throw new Error('a fault');
        return {};
      },
    );
    output.end();
    expect(valid).toBe(false);
    expect((await output.toArray()).join('')).toBe('{"id":1,"error":"line 1: a fault"}\n{"id":2}\n');
  });

  it('end at a line feed only, and characters may come in pieces', async () => {
    const bytes = Buffer.from('{"id":1,"text":"نعم\u2028👍"}\r\n\n');
    expect(await run([bytes.subarray(0, 17), bytes.subarray(17, 23), bytes.subarray(23)])).toEqual({
      valid: true,
      lines: [{ id: 1, length: 6 }],
    });
  });
});
