// What a command that opens nothing gives back: words for one of the two streams, and the code it ends with.

/** Code 0: done, and the words are the answer. 1: refused with a reason. 2: wrong use. */
export type Answer = { readonly code: 0 | 1 | 2; readonly words: string }

export const answered = (words: string): Answer => ({ code: 0, words })
export const refusedWith = (words: string): Answer => ({ code: 1, words })
export const wrongUse = (words: string): Answer => ({ code: 2, words })

/** Writes the answer where it belongs and gives the code. */
export const say = ({ code, words }: Answer): number => {
  const stream = code === 0 ? process.stdout : process.stderr
  // whoever reads the first lines only, as "head" does, has had enough
  stream.once('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error })
  stream.write(`${words.trimEnd()}\n`)
  return code
}
