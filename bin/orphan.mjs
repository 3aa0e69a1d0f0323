/**
 * Calls `act` once the process that started this one has ended, however it ended: a signal that it got alone, kill -9.
 * @param {() => void} act
 */
export function whenOrphaned(act) {
  const parent = process.ppid;
  const clock = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(clock);
    act();
  }, 200);
  clock.unref();
}
