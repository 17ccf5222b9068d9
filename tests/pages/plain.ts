// What makes a sentence about a question read badly: the patterns no page may show.

/** Each with an example of what it is there to stop. */
export const clumsy: readonly RegExp[] = [
  /^(?:Enter|Choose) (?!(?:the|an?|your|their|our|at least|one|whether|how|what|which|who|whom|where|when|why)\b)/, // Enter name the child is called by
  /\b(?:the the|the an?|the your|the their|a the)\b/,                                                       // Enter the the right day
  /\?$(?<!^Is that .*\?)/,                                                                                   // Enter why?
  /^(?:Answer|Choose|Enter)$/,
  /undefined|\[object|\b(\w+) \1\b/,
]
