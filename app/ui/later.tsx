'use client';

import { type ComponentType, lazy, Suspense, useState } from 'react';

/** A component whose code comes when it is first needed, or before that by `load`. */
export type Later<P> = ComponentType<P> & { readonly load: () => Promise<unknown> };

/**
 * Leaves the component's code out of the page until it is needed. Once the code is here it is drawn at once, without a
 * moment of nothing; the server always draws it.
 */
export function later<P extends object>(find: () => Promise<ComponentType<P>>): Later<P> {
  let here: ComponentType<P> | undefined;
  const load = async () => {
    here ??= await find();
    return { default: here };
  };
  const Coming = lazy(load);
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, where its file begins
  function Later(props: P) {
    // What an instance began as it stays: another type would be another instance.
    const [Drawn] = useState(() => here ?? Coming);
    return (
      <Suspense>
        <Drawn {...props} />
      </Suspense>
    );
  }
  return Object.assign(Later, { load });
}
