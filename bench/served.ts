import { chooseOwn, Visitor } from '@/e2e/visitor';
import { onOwnWorkbench, passwordsIn } from '@/e2e/workbench';

/** Serves the production build from a folder of its own while the work goes on. */
export const served = (
  work: (
    signIn: (role: 'editor' | 'reviewer') => Promise<Visitor>,
    running: { home: string; pid: number },
  ) => Promise<void>,
) =>
  onOwnWorkbench(({ greeting, pid }, address, home) => {
    const signIn = async (role: string) => {
      const email = `${role}@isnad.example`;
      const visitor = new Visitor(address);
      await visitor.signIn(email, await chooseOwn(address, email, passwordsIn(greeting).get(role) as string));
      return visitor;
    };
    return work(signIn, { home, pid });
  });
