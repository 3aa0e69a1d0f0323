/** The headers of a stream of server-sent events. */
export const EVENTS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Compressed, each message would wait for those after it.
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** The body of an answer, read from where it is kept as it travels: no more of it is held than a stretch. */
export const streamed = (bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await bytes.return(undefined)),
  });
