// Where somebody was going when they were asked to sign in: only ever a page of our own.

/** An address of ours to go on to, or undefined for anything else: another origin, a scheme, a doubled slash, a backslash, a line break. */
export function ownPath(sent: unknown): string | undefined {
  if (typeof sent !== 'string' || sent.length > 500 || !/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(sent)) return undefined
  const here = 'http://here.invalid'
  const read = URL.canParse(sent, here) ? new URL(sent, here) : undefined
  // what a browser makes of it is what counts: `/./` and its like may leave a doubled slash behind
  if (read?.origin !== here || read.pathname.startsWith('//') || ways.has(read.pathname)) return undefined
  return read.pathname + read.search
}

// Nobody is sent straight out again, nor round in a circle.
const ways = new Set(['/', '/leave', '/sign-out'])

/** An address with where to go on to at its end, if there is anywhere. */
export const goingOn = (path: string, on: string | undefined): string => on === undefined ? path : `${path}?to=${encodeURIComponent(on)}`
