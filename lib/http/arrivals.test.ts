import { expect, it } from 'vitest';
import { arrivals } from './arrivals';
import { readForm } from './uploads';

const room = { bytes: 100, senders: 3, ofAddress: 2, grace: 60_000, rate: 1000 };
const sent = (body: ReadableStream<Uint8Array> | string) =>
  new Request('http://a.example', { method: 'POST', body, duplex: 'half' } as RequestInit);
/** Somebody who sends a little, and then nothing until they are told to end. */
function stalled(bytes = 1) {
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(to) {
      to.enqueue(new Uint8Array(bytes));
      end = () => to.close();
    },
  });
  return { request: sent(body), end: () => end() };
}
const tick = () => new Promise((resolve) => setImmediate(resolve));

it('what arrives is read as far as the limit', async () => {
  const arrive = arrivals(room);
  expect(Buffer.from(await arrive(sent('whole'), 'a', 10)).toString()).toBe('whole');
  await expect(arrive(sent('far too long'), 'a', 10)).rejects.toMatchObject({ code: 'file-too-large' });
  await expect(arrive(new Request('http://a.example'), 'a', 10)).rejects.toMatchObject({ code: 'invalid-input' });
});

it('whoever is gone in the middle has sent nothing that can be read, and it is not said that the database is away', async () => {
  const gone = () =>
    new ReadableStream<Uint8Array>({
      pull: (to) => to.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })),
    });
  const form = sent(gone());
  form.headers.set('content-type', 'multipart/form-data; boundary=x');
  for (const reading of [arrivals(room)(sent(gone()), 'a', 10), readForm(form)])
    await expect(reading).rejects.toMatchObject({ code: 'invalid-input' });
});

it('who sends too slowly is sent away, and leaves their room to others', async () => {
  const arrive = arrivals({ ...room, senders: 1, grace: 1 });
  await expect(arrive(stalled().request, 'a', 10)).rejects.toMatchObject({ code: 'upload-too-slow' });
  const fast = arrivals({ ...room, senders: 1 });
  await fast(sent('one'), 'a', 10);
  expect(await fast(sent('two'), 'a', 10)).toHaveLength(3);
});

it('one address has a part of the room, and what has not arrived takes none', async () => {
  const arrive = arrivals(room);
  const slow = [stalled(), stalled()];
  const waiting = slow.map(({ request }) => arrive(request, 'a', 50));
  await tick();
  await expect(arrive(sent('third'), 'a', 50)).rejects.toMatchObject({ code: 'busy' });
  expect(await arrive(sent('other'), 'b', 50)).toHaveLength(5);
  const large = stalled(99);
  await expect(arrive(large.request, 'b', 100)).rejects.toMatchObject({ code: 'busy' });
  for (const { end } of slow) end();
  expect((await Promise.all(waiting)).map(({ length }) => length)).toEqual([1, 1]);
  expect(await arrive(sent('again'), 'a', 50)).toHaveLength(5);
});
