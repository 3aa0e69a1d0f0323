/** What keeps Isnad from starting, said so that whoever runs it can act on it. */
export class StartError extends Error {}
