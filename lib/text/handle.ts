/** @name, @first.last, @name@server, @name.host.tld: a handle of any platform. */
export const HANDLE = /@\w[\w.-]{0,60}(?:@[\w.-]{1,60})?/;
