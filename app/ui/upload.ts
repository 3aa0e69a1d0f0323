import type { Result } from '../act';
import { tooLarge } from './too-large';

export type Uploaded = 'look' | 'article' | 'many' | 'source' | 'revision' | 'source-text';

/**
 * Sends a form with a text or a file.
 * @param of the article, or the source, that it belongs to, where it does
 * @param onSent told how much has travelled, from 0 to 1
 * @throws Error when the server cannot be reached
 */
export function upload<T>(
  what: Uploaded,
  of: { readonly article?: string | undefined; readonly source?: string | undefined },
  data: FormData,
  onSent: (part: number) => void,
): Promise<Result<T>> {
  const large = tooLarge(data);
  if (large) return Promise.resolve({ ok: false, problem: large });
  // What was fetched, or else a chosen file, is what is brought in: the text beside it need not travel.
  const file = data.get('file');
  if (data.has('capture')) {
    data.delete('text');
    data.delete('file');
  } else if (file instanceof File && file.size > 0) data.delete('text');
  // Only this kind of request tells how far it is.
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.upload.onprogress = (event) => event.lengthComputable && onSent(event.loaded / event.total);
    request.onload = () => {
      if (request.status === 401) return resolve({ ok: false, problem: { code: 'signed-out', params: {} } });
      if (request.response) resolve(request.response as Result<T>);
      else reject(new Error(`upload: ${request.status}`));
    };
    request.onerror = () => reject(new Error('upload: no answer'));
    request.responseType = 'json';
    request.open(
      'POST',
      `/api/upload/${what}?${new URLSearchParams(Object.entries(of).filter(([, id]) => id) as [string, string][])}`,
    );
    request.send(data);
  });
}
