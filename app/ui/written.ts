'use client';

/** Whether something was written since the lists were last drawn: the browser may have kept them from before. */
let written = false;

export const markWritten = (): void => {
  written = true;
};

/** Asks, and forgets. */
export function takeWritten(): boolean {
  const was = written;
  written = false;
  return was;
}
