import { createHmac } from 'node:crypto';

/**
 * A digest that nobody can make who lacks the workbench's secret.
 * @param purpose what it is for: digests of one purpose are none of another
 */
export function keyed(purpose: string, value: string): Buffer {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: start the workbench with "npm run workbench"');
  return createHmac('sha256', secret).update(`${purpose}\0${value}`).digest();
}
