/** What takes the place of the connection in production builds, and for bundlers that know of no development. */
export function connectToSandbox(): void {}
