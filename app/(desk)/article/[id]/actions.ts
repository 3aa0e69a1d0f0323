'use server';

import { ask } from '@/app/act';
import * as fields from '@/lib/desk/fields';
import { readSource } from '@/lib/review/read/source';

export const openSource = async (input: string) => ask(fields.id, input, readSource);
