import { preload } from 'react-dom';

/** Has a face come with the page that is drawn: faces that are not there before its first line are not put in at all. */
export const face = (url: URL): void => preload(url.href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
