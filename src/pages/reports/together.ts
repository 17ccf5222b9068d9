// What children are called together in a heading: "Wren and Sorrel Thimblewick" where they share a family name.

/** Names joined; a family name that all share is said once. */
export function together(names: readonly string[]): string {
  const words = names.map((name) => name.trim().split(/\s+/))
  const last = words[0]?.at(-1)
  const one = names.length > 1 && last !== undefined && words.every((parts) => parts.length > 1 && parts.at(-1) === last)
  return one ? `${listed(words.map((parts) => parts.slice(0, -1).join(' ')))} ${last}` : listed(names)
}

/** "Wren", "Wren and Sorrel", "Wren, Sorrel and Reed". */
export const listed = (parts: readonly string[]): string => parts.length < 2 ? parts[0] ?? '' : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** The name somebody is called by, without the family's; all of a name that has only one part, or one that begins with a title or stands for a number. */
export const firstName = (name: string): string => /^(Child|Dr|Mr|Mrs|Ms|Miss|Mx|Prof) /.test(name) ? name : name.trim().split(/\s+/).slice(0, -1).join(' ') || name
