// Reads a drawn picture and its table for the tests: the words in it, and the numbers of its table.

/** Every piece of text in an SVG but its title, in the order it was drawn. */
export const textsOf = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(found => found[1] ?? '').filter(Boolean)

/** The first cells of a table that are numbers. */
export const numbersOfTable = (rows: string[][]): string[] => rows.map(row => row[0] ?? '').filter(cell => /^\+?\d+$/.test(cell))
