import { docx } from './docx';
import type { Format } from './format';
import { html } from './html';
import { plainText } from './plain-text';

/** What is read, in the order in which a file is asked whether it is one. */
export const FORMATS: readonly Format[] = [docx, html, plainText];
