import { type ReadDocument, readFile, readPasted } from '@/lib/import/read';
import { Problem } from '@/lib/problem';

/** What the threads can do, by name: what each takes and gives. */
interface Work {
  'read-file': { input: { name: string; bytes: Uint8Array; title: string | undefined }; result: ReadDocument };
  'read-pasted': { input: { text: string; title: string | undefined }; result: ReadDocument };
}
export type TaskName = keyof Work;
export type TaskInput<N extends TaskName> = Work[N]['input'];
export type TaskResult<N extends TaskName> = Work[N]['result'];

/** A pure function of what it is given, and how much that is: in characters or bytes. */
interface Task<N extends TaskName> {
  readonly run: (input: TaskInput<N>) => TaskResult<N>;
  readonly size: (input: TaskInput<N>) => number;
}

const TASKS: { readonly [N in TaskName]: Task<N> } = {
  'read-file': {
    run: ({ name, bytes, title }) => readFile(name, bytes, title),
    size: ({ bytes }) => bytes.length,
  },
  'read-pasted': {
    run: ({ text, title }) => readPasted(text, title),
    size: ({ text }) => text.length,
  },
};

/** How a task ended: its result, or the problem that it threw (an error's class does not cross between threads). */
export type Outcome<N extends TaskName> =
  | { readonly value: TaskResult<N> }
  | { readonly problem: Pick<Problem, 'code' | 'params'> };

export const sizeOf = <N extends TaskName>(name: N, input: TaskInput<N>): number => TASKS[name].size(input);

/** Does one task in the thread that asks. */
export function perform<N extends TaskName>({ name, input }: { name: N; input: TaskInput<N> }): Outcome<N> {
  try {
    return { value: TASKS[name].run(input) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { problem: { code: error.code, params: error.params } };
  }
}
